import { type BatchQuality, dateOf, dayOf } from '@tidewaiter/domain';

export interface DayCount {
  readonly day: string;
  readonly items: number;
}

export interface DaysRead {
  readonly days: BatchQuality['days'];
  /** Items registered far away from all others, and the period in which those lie. */
  readonly stray: { readonly items: number; readonly from: string; readonly to: string } | null;
}

interface Day {
  readonly at: number;
  readonly items: number;
}

/** A stray date stands at least this many days away from all others, and there is at most one such item in fifty. */
const strayDays = 180;
const strayShare = 0.02;

// 1970-01-01 was a Thursday.
const isWeekend = (at: number) => (at + 4) % 7 === 0 || (at + 4) % 7 === 6;

/**
 * What the dates of registration say: the period, days of it without any item, share of items on Saturday and Sunday. Days of
 * rest are not missing: a weekday counts as missing only where that weekday, otherwise, has items as a rule. Dates that
 * stand half a year away from all others, and are few, are stray and kept out of the period.
 */
export function readDays(counts: readonly DayCount[]): DaysRead {
  const all = counts
    .flatMap(({ day, items }) => {
      const at = dayOf(day);
      return at === null || items === 0 ? [] : [{ at, items }];
    })
    .sort((one, other) => one.at - other.at);
  const total = sumOf(all);
  const main = clusters(all).filter((cluster) => sumOf(cluster) > strayShare * total);
  const kept = main.flat();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return { days: null, stray: null };
  const items = sumOf(kept);
  const weekend = sumOf(kept.filter(({ at }) => isWeekend(at)));
  const period = { from: dateOf(first.at), to: dateOf(last.at) };
  const days = {
    ...period,
    days: last.at - first.at + 1,
    missing: missingDays(kept, first.at, last.at),
    weekendShare: weekend / items,
  };
  return { days, stray: items === total ? null : { items: total - items, ...period } };
}

function sumOf(days: readonly Day[]): number {
  return days.reduce((sum, { items }) => sum + items, 0);
}

function clusters(days: readonly Day[]): Day[][] {
  const found: Day[][] = [];
  for (const day of days) {
    const current = found.at(-1);
    const before = current?.at(-1);
    if (current === undefined || before === undefined || day.at - before.at > strayDays) found.push([day]);
    else current.push(day);
  }
  return found;
}

function missingDays(kept: readonly Day[], from: number, to: number): number {
  const present = new Set(kept.map(({ at }) => at));
  let missing = 0;
  for (let weekday = 0; weekday < 7; weekday += 1) {
    let [worked, all] = [0, 0];
    for (let at = from + weekday; at <= to; at += 7) {
      all += 1;
      if (present.has(at)) worked += 1;
    }
    if (worked / all > 0.8) missing += all - worked;
  }
  return missing;
}
