/** A calendar date some days later, or earlier. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Dates as text stand in the order of the calendar. */
export function laterOf(one: string, other: string): string {
  return one.localeCompare(other) > 0 ? one : other;
}

export function earlierOf(one: string, other: string): string {
  return one.localeCompare(other) < 0 ? one : other;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const quickWeeks = [4, 13, 52] as const;

/** The last weeks that there are measures of, ending on the last measured day; never before the first. */
export function lastWeeks(weeks: number, measured: Period): Period {
  return { from: laterOf(addDays(measured.to, 1 - weeks * 7), measured.from), to: measured.to };
}

/** The period asked for; without one, the last quarter that there are measures of. */
export function periodOf(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  measured: Period,
): Period {
  if (asked.from === undefined && asked.to === undefined) return lastWeeks(13, measured);
  return { from: asked.from ?? measured.from, to: asked.to ?? measured.to };
}
