import { dayOf } from '@tidewaiter/domain';
import { dateBefore1980, dateInFuture, notADate, type ParseCell, type Parsed } from './parsed.ts';

/** An ISO calendar date that exists, from 1980-01-01 to `today`. Remembers the dates seen: a file has few. */
export function dateParser(today: string): ParseCell {
  const known = new Set<string>();
  return (text): Parsed => {
    if (known.has(text)) return text;
    if (dayOf(text) === null) return notADate;
    if (text < '1980-01-01') return dateBefore1980;
    if (text > today) return dateInFuture;
    known.add(text);
    return text;
  };
}
