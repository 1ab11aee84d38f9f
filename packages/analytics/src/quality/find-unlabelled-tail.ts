import type { BatchQuality } from '@tidewaiter/domain';

export interface UnlabelledTail {
  /** Monday of the first week of the tail. */
  readonly from: string;
  readonly items: number;
  readonly outcomes: number;
  /** Usual share of items with an outcome, before the tail. */
  readonly usual: number;
}

const enoughItems = 20;
const enoughWeeks = 6;
const fallenTo = 0.5;

/**
 * From which week on outcomes fall off: after the last week whose share of items with an outcome is at least half the usual
 * one, the median of all weeks that have any. Weeks in order of time; null where outcomes do not fall off, where weeks are fewer
 * than six, or where there are no outcomes to fall off from. Weeks of fewer than twenty items say nothing by themselves.
 */
export function findUnlabelledTail(weeks: BatchQuality['weeks']): UnlabelledTail | null {
  const telling = weeks.filter(({ items }) => items >= enoughItems);
  const shares = telling.map(({ items, outcomes }) => outcomes / items).filter((share) => share > 0);
  if (telling.length < enoughWeeks || shares.length === 0) return null;
  const usual = shares.sort((one, other) => one - other)[Math.floor(shares.length / 2)] ?? 0;
  const last = telling.findLast(({ items, outcomes }) => outcomes / items >= fallenTo * usual);
  const tail = weeks.filter(({ week }) => last !== undefined && week > last.week);
  const [first] = tail;
  const items = tail.reduce((sum, week) => sum + week.items, 0);
  if (first === undefined || items < enoughItems) return null;
  return { from: first.week, items, outcomes: tail.reduce((sum, week) => sum + week.outcomes, 0), usual };
}
