import type { DateFormat } from '@tidewaiter/domain';
import { notADate, type ParseCell } from './parsed.ts';

const time = /(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.source;
const sign = '[-/. ]';
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

const shapes: Readonly<Record<DateFormat, RegExp>> = {
  'YYYY-MM-DD': new RegExp(`^(?<y>\\d{4})${sign}(?<m>\\d{1,2})${sign}(?<d>\\d{1,2})${time}`),
  'DD/MM/YYYY': new RegExp(`^(?<d>\\d{1,2})${sign}(?<m>\\d{1,2})${sign}(?<y>\\d{4})${time}`),
  'MM/DD/YYYY': new RegExp(`^(?<m>\\d{1,2})${sign}(?<d>\\d{1,2})${sign}(?<y>\\d{4})${time}`),
  YYYYMMDD: new RegExp(`^(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})${time}`),
  'YY-MM-DD': new RegExp(`^(?<y>\\d{2})${sign}(?<m>\\d{1,2})${sign}(?<d>\\d{1,2})${time}`),
  'DD-MON-YYYY': new RegExp(`^(?<d>\\d{1,2})${sign}(?<m>[A-Za-z]{3})${sign}(?<y>\\d{4})${time}`),
};

/** A date as a foreign file writes it, turned into an ISO date and read by `parseIso`. Never guesses day from month. */
export function foreignDateParser(format: DateFormat, parseIso: ParseCell): ParseCell {
  const shape = shapes[format];
  const known = new Map<string, string>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return parseIso(seen);
    const { y = '', m = '', d = '' } = shape.exec(text)?.groups ?? {};
    if (y === '') return notADate;
    const month = format === 'DD-MON-YYYY' ? String(months.indexOf(m.toUpperCase()) + 1) : m;
    const iso = `${fullYear(y)}-${month.padStart(2, '0')}-${d.padStart(2, '0')}`;
    // A file has few dates, but texts with a time of day are all different.
    if (text.length <= 11 && known.size < 50_000) known.set(text, iso);
    return parseIso(iso);
  };
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) >= 80 ? `19${year}` : `20${year}`;
}
