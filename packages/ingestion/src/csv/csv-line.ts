import { guardFormulas } from './formula-guard.ts';

// Also where a reader may take another character for the separator.
const needsQuotes = /[",;|\t\r\n]/;

/**
 * One line of CSV (RFC 4180, ended by a line feed). A text that a spreadsheet would run as a formula is made harmless
 * (see `guardFormulas`; our own reading takes that back); numbers, also decimals as text, and booleans are written as
 * they are, null as nothing. Digits that are a code stay digits: CSV cannot say that `010121` is a text; XLSX can.
 */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvCell).join(',')}\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = guardFormulas(value);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
