import { type ItemFacts, type OutcomeFacts, TidewaiterError } from '@tidewaiter/domain';
import type { LabelledFeatures } from './feature-matrix.ts';
import { FeatureRows } from './feature-rows.ts';
import { History } from './history.ts';
import { KnownOutcomes } from './known-outcomes.ts';

export interface FeatureOptions {
  /** Registration days of the items wanted, both included; all by default. Earlier items still make the past. */
  readonly fromDay?: number;
  readonly toDay?: number;
  /** Leave out items without an outcome (they still make the past). */
  readonly labelledOnly?: boolean;
  /** A past to go on from; a fresh one by default. */
  readonly history?: History;
}

/**
 * Replays items in date order through a `History` and yields the features of the wanted ones, at most `chunkRows` at a
 * time, so that any number of items passes in flat memory. Outcomes of items that are not among `items` are passed
 * over; where an item has several, the last one given counts.
 * @throws TidewaiterError `invalid_request` where items are not in date order
 */
export function* featureChunks(
  items: Iterable<ItemFacts>,
  outcomes: Iterable<OutcomeFacts>,
  options: FeatureOptions = {},
  chunkRows = 8192,
): Generator<LabelledFeatures> {
  const history = options.history ?? new History();
  const known = new KnownOutcomes(outcomes);
  const { fromDay = Number.NEGATIVE_INFINITY, toDay = Number.POSITIVE_INFINITY, labelledOnly = false } = options;
  let rows = new FeatureRows(chunkRows);
  for (const block of blocksOf(items, Math.min(History.most, chunkRows), toDay)) {
    const day = block[0]?.registrationDay ?? Number.NEGATIVE_INFINITY;
    const found = block.map((item) => known.of(item));
    const wanted = block.flatMap((_, at) => (day >= fromDay && (found[at] || !labelledOnly) ? [at] : []));
    if (rows.rows + wanted.length > chunkRows) {
      yield rows.finish();
      rows = new FeatureRows(chunkRows);
    }
    history.place(block);
    rows.add(history, block, wanted, found);
    for (let at = 0; at < block.length; at += 1) {
      const [item, outcome] = [block[at], found[at]];
      if (!item) continue;
      history.observe(item);
      if (outcome) history.learn(outcome, item);
    }
  }
  if (rows.rows > 0) yield rows.finish();
}

/** The items up to a day, in runs of one day. */
function* blocksOf(items: Iterable<ItemFacts>, most: number, toDay: number): Generator<ItemFacts[]> {
  let block: ItemFacts[] = [];
  let lastDay = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { registrationDay, declarationNumber } = item;
    if (registrationDay < lastDay) {
      const message = 'Items must come in the order of their registration dates.';
      throw new TidewaiterError('invalid_request', message, { declarationNumber });
    }
    if (registrationDay > toDay) break;
    if (block.length > 0 && (registrationDay !== lastDay || block.length >= most)) {
      yield block;
      block = [];
    }
    lastDay = registrationDay;
    block.push(item);
  }
  if (block.length > 0) yield block;
}
