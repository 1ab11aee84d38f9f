import type { StagedRow } from '@tidewaiter/database/copy-format';
import type { BatchChunk } from '@tidewaiter/ingestion';

/** The rows of a chunk as they are staged: an item and the outcome of the same line are one row, counted once. */
export function* stagedRows({ items, outcomes, rejected }: BatchChunk): Generator<StagedRow> {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.line, outcome.values]));
  for (const { line, values } of items) {
    const outcome = outcomeOf.get(line);
    outcomeOf.delete(line);
    yield outcome ? { line, item: values, outcome } : { line, item: values };
  }
  for (const [line, outcome] of outcomeOf) yield { line, outcome };
  for (const { line, ...rejection } of rejected) yield { line, rejection };
}
