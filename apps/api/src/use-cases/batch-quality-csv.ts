import { sentenceOf } from '@tidewaiter/analytics';
import { TidewaiterError } from '@tidewaiter/domain';
import { csvLine } from '@tidewaiter/ingestion';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { viewBatchQuality } from './view-batch-quality.ts';

const head = [
  'about',
  'name',
  'severity',
  'column',
  'count',
  'base',
  'share',
  'earlier_share',
  'distinct',
  'rejected',
  'zero',
  'p01',
  'median',
  'p99',
  'top',
  'psi',
  'size',
  'examples',
  'meaning',
] as const;
type Line = Readonly<Partial<Record<(typeof head)[number], string | number | null>>>;

/** The data quality of a batch as CSV, one line for each finding, each column and each shift. */
export async function* batchQualityCsv(
  context: Context,
  actor: Pick<Actor, 'scope'>,
  batchId: string,
): AsyncGenerator<string> {
  const { quality } = await viewBatchQuality(context, actor, batchId);
  if (!quality)
    throw new TidewaiterError('not_found', 'This batch has not been assessed yet; assess it, then export.', {
      batch: batchId,
    });
  const lineOf = (line: Line) => csvLine(head.map((name) => line[name] ?? null));
  yield csvLine(head);
  for (const finding of quality.findings) {
    const { code, severity, column, count, base, examples } = finding;
    const listed = examples.map(({ declarationNumber, itemNumber }) => `${declarationNumber}/${itemNumber}`).join('; ');
    yield lineOf({
      about: 'finding',
      name: code,
      severity,
      column,
      count,
      base,
      share: base === 0 ? null : count / base,
      examples: listed,
      meaning: sentenceOf(finding),
    });
  }
  for (const { column, kind, filled, earlierFilled, distinct, rejected, zero, top, quantiles } of quality.columns) {
    const base = kind === 'identifier' || quality.items > 0 ? quality.items || quality.outcomes : quality.outcomes;
    yield lineOf({
      about: 'column',
      name: kind,
      column,
      count: filled,
      base,
      share: base === 0 ? null : filled / base,
      earlier_share: earlierFilled,
      distinct,
      rejected,
      zero,
      p01: quantiles?.p01 ?? null,
      median: quantiles?.median ?? null,
      p99: quantiles?.p99 ?? null,
      top: top.map(({ value, items }) => `${value}: ${items}`).join('; '),
    });
  }
  for (const { column, psi, size, items, earlierItems } of quality.shifts)
    yield lineOf({ about: 'shift', name: column, column, count: items, base: earlierItems, psi, size });
}
