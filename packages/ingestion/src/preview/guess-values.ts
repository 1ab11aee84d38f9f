import { type DateFormat, dateFormats } from '@tidewaiter/domain';
import { dateParser } from '../values/parse-date.ts';
import { foreignDateParser } from '../values/parse-foreign-date.ts';

/** The way of writing dates under which most of these are dates; of two that do equally well, the first of the list. */
export function guessDateFormat(cells: readonly string[]): DateFormat {
  const parseIso = dateParser('2079-12-31');
  const counted = dateFormats.map((format) => {
    const parse = foreignDateParser(format, parseIso);
    return { format, dates: cells.filter((cell) => typeof parse(cell) === 'string').length };
  });
  const [best] = counted.sort((a, b) => b.dates - a.dates);
  return best === undefined || best.dates === 0 ? 'YYYY-MM-DD' : best.format;
}

/** A comma, where it stands last in a number and cannot be what groups thousands; else the point. */
export function guessDecimalSign(cells: readonly string[]): '.' | ',' {
  const commas = cells.filter((cell) => /^\d[\d.]*,\d+$/.test(cell) && !/^\d{1,3},\d{3}$/.test(cell)).length;
  const points = cells.filter((cell) => /^\d[\d,]*\.\d+$/.test(cell) && !/^\d{1,3}\.\d{3}$/.test(cell)).length;
  return commas > points ? ',' : '.';
}
