import { z } from 'zod';

const dayMilliseconds = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01 of an ISO calendar date, or `null` where the text is not a date that exists.
 * Unit: whole days, proleptic Gregorian, no time zone. Source: ISO 8601 calendar dates.
 */
export function dayOf(date: string): number | null {
  const match = shape.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return Math.floor(time / dayMilliseconds);
}

/** ISO calendar date (`YYYY-MM-DD`) of a count of days since 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** A date without time, as it travels over HTTP and in files. */
export const dateSchema = z.string().refine((text) => dayOf(text) !== null, 'must be a date, as 2024-02-29');
