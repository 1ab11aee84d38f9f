import {
  categoryDistributions,
  columnsOf,
  compareWithEarlier,
  findingsOf,
  goodsBounds,
  outcomeColumns,
  readDays,
  resultsOf,
  summariseSample,
  tallyFarItems,
} from '@tidewaiter/analytics';
import {
  appendAudit,
  countDistinctIdentifiers,
  countItemCategories,
  countItemFills,
  countOutcomesByWeek,
  countRepeatedRows,
  findBatch,
  findFarItems,
  inTransaction,
  listEarlierQuality,
  putBatchQuality,
  readDecimalComma,
  sampleBatchItems,
  summariseBatchOutcomes,
} from '@tidewaiter/database';
import { type BatchQuality, TidewaiterError } from '@tidewaiter/domain';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { countQualityFaults } from './count-quality-faults.ts';
import type { Progress } from './progress.ts';
import { rejectedByColumn } from './rejected-by-column.ts';

/** Items on which quantiles, distributions of numbers and references of like goods rest. */
const sampleItems = 100_000;

/**
 * Assesses the data of a loaded batch: counts over all its items, distributions from a sample, then every item against its like;
 * held against earlier batches and kept in the place of an earlier assessment.
 */
export async function assessBatch(
  context: Context,
  actor: Actor,
  { batchId }: { readonly batchId: string },
  progress: Progress,
): Promise<BatchQuality> {
  const { database } = context;
  const batch = await findBatch(database, batchId);
  if (!batch) throw new TidewaiterError('not_found', 'There is no such batch.', { batch: batchId });
  const started = performance.now();
  const step = (done: number) => {
    progress.signal.throwIfAborted();
    progress.report('assessing', done, 4);
  };
  step(0);
  const { pool } = database;
  const [fills, outcomes, rejected, earlier] = await Promise.all([
    countItemFills(pool, batchId),
    summariseBatchOutcomes(pool, batchId),
    rejectedByColumn(context, batch),
    listEarlierQuality(database, batchId),
  ]);
  const { items } = fills;
  step(1);
  const [{ categories, goods }, sample] = await Promise.all([
    countItemCategories(database, batchId),
    summariseSample(sampleBatchItems(database, batchId, { items, wanted: sampleItems })),
  ]);
  step(2);
  const [distinct, weeks, repeatedInFile, decimalComma, faults] = await Promise.all([
    countDistinctIdentifiers(pool, batchId),
    items > 0 || outcomes.length > 0 ? countOutcomesByWeek(database, batchId, items > 0 ? 'items' : 'outcomes') : [],
    batch.superseded > 0 ? countRepeatedRows(pool, batchId) : 0,
    readDecimalComma(pool, batchId),
    countQualityFaults(context, batchId, fills, outcomes),
  ]);
  step(3);
  const farItems = await tallyFarItems(
    findFarItems(database, batchId, goodsBounds(goods, sample.references)),
    sample.references,
  );
  const { quantiles } = sample;
  const days = categories.filter(({ category }) => category === 'registration_date');
  const daysRead = readDays(days.map(({ value, items }) => ({ day: value, items })));
  const distributions = [...categoryDistributions(categories), ...sample.distributions];
  const itemColumns =
    items === 0 ? [] : columnsOf({ fills: fills.columns, categories, distinct, quantiles, rejected, earlier });
  const found = {
    layout: batch.layout,
    rows: batch.rows,
    items,
    outcomes: outcomes.reduce((sum, group) => sum + group.items, 0),
    rejected: batch.rejected,
    superseded: batch.superseded,
    sampled: sample.items,
    columns: [...itemColumns, ...outcomeColumns(outcomes, rejected)],
    distributions,
    earlier: { batches: earlier.length, items: earlier.reduce((sum, one) => sum + one.items, 0) },
    shifts: [...compareWithEarlier(distributions, earlier)],
    weeks: [...weeks],
    results: resultsOf(outcomes),
  };
  const report: BatchQuality = {
    ...found,
    findings: findingsOf({ ...found, faults, farItems, daysRead, repeatedInFile, decimalComma }),
    days: daysRead.days,
    unitValues: {
      items: sample.unitValueBins.reduce((sum, bin) => sum + bin.items, 0),
      bins: sample.unitValueBins,
      slips: [...farItems.slips],
    },
  };
  const result = {
    batch: batchId,
    findings: report.findings.length,
    items,
    seconds: (performance.now() - started) / 1000,
  };
  await inTransaction(database, async (transaction) => {
    if (!(await putBatchQuality(transaction, batchId, report))) {
      throw new TidewaiterError('conflict', 'Only a loaded batch can be assessed; this one is not.', {
        batch: batchId,
      });
    }
    await progress.settle?.(transaction, result);
    const details = { findings: result.findings, items };
    await appendAudit(transaction, {
      actorId: actor.userId,
      action: 'batch.assessed',
      subject: `batch:${batchId}`,
      details,
    });
  });
  return report;
}
