/**
 * The half decade of a positive number as text: `2.5` holds 10^2.5 (316) up to, not including, 10^3. Null for zero, for what is
 * negative and for what is no number. The bins are the same for every batch, so that one can be held against another.
 */
export function halfDecadeOf(value: number): string | null {
  if (!(value > 0) || !Number.isFinite(value)) return null;
  return String(Math.floor(Math.log10(value) * 2) / 2);
}
