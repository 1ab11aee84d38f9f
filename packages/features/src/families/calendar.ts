import type { Feature } from '../feature.ts';

function calendar(name: string, unit: string, description: string): Feature {
  return { name, unit, source: 'declaration', knownWhen: 'registration', description };
}

/** When the item was registered. */
export const calendarFeatures: readonly Feature[] = [
  calendar('weekday', 'days since Sunday', 'Day of the week'),
  calendar('month_sine', 'sine', 'Month, as a point on the yearly circle'),
  calendar('month_cosine', 'cosine', 'Month, as a point on the yearly circle'),
  calendar('days_to_month_end', 'days', 'Days left in the month'),
];

// Items come by day, so the date is worked out once a day rather than once an item.
let known = Number.NaN;
const values = new Float32Array(calendarFeatures.length);

/** Writes `calendarFeatures` of a registration day (days since 1970-01-01) into `into` from `to` on. */
export function writeCalendar(day: number, into: Float32Array, to: number): void {
  if (day !== known) {
    const date = new Date(day * 86_400_000);
    const turn = (2 * Math.PI * date.getUTCMonth()) / 12;
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
    values.set([date.getUTCDay(), Math.sin(turn), Math.cos(turn), last.getUTCDate() - date.getUTCDate()]);
    known = day;
  }
  into.set(values, to);
}
