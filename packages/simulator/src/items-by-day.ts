import type { Period } from './period.ts';

const weekdays = [0.15, 1.1, 1.15, 1.1, 1.1, 1.05, 0.35];

/** Items registered by the end of each day of the period, rising to `items`: fewer on Sundays, more towards the year's end. */
export function itemsByDay({ firstDay, lastDay }: Period, items: number): Float64Array {
  const totals = new Float64Array(lastDay - firstDay + 1);
  let total = 0;
  totals.forEach((_, index) => {
    const date = new Date((firstDay + index) * 86_400_000);
    total += (weekdays[date.getUTCDay()] ?? 1) * (1 + 0.12 * Math.cos(((date.getUTCMonth() - 10) * Math.PI) / 6));
    totals[index] = total;
  });
  return totals.map((upTo) => Math.round((upTo / total) * items));
}
