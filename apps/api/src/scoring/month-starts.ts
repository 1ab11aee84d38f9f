import { dayOf } from '@tidewaiter/domain';

/** First days of the months that begin after one day and up to another, both `YYYY-MM-DD`, as days since 1970-01-01. */
export function monthStarts(after: string, upTo: string): number[] {
  const starts: number[] = [];
  const last = dayOf(upTo) ?? Number.NEGATIVE_INFINITY;
  let [year = 0, month = 0] = after.split('-').map(Number);
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = Date.UTC(year, month - 1, 1) / 86_400_000;
    if (day > last) return starts;
    starts.push(day);
  }
}
