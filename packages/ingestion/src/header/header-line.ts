import { TidewaiterError } from '@tidewaiter/domain';
import { lineTooLong, longestRecord } from '../csv/frame-records.ts';
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts';

/** The first line of a text that is not blank, in its fields, and what follows it. */
export interface HeaderLine {
  readonly fields: readonly string[];
  readonly delimiter: Delimiter;
  /** Line of the first row, and the text from there on. */
  readonly firstLine: number;
  readonly rest: string;
}

/** Finds the header of a text; null while its line is not whole. @throws TidewaiterError `unreadable_file`, `line_too_long` */
export function headerLine(text: string, last: boolean, isKnown: (name: string) => boolean): HeaderLine | null {
  const start = text.search(/\S/);
  if (start === -1 && last)
    throw new TidewaiterError('unreadable_file', 'The file is empty. Send it with a header row.');
  const end = start === -1 ? -1 : text.indexOf('\n', start);
  const line = text.slice(0, Math.max(start, 0)).split('\n').length;
  if ((end === -1 ? text.length : end) - Math.max(start, 0) > longestRecord) throw lineTooLong(line);
  if (end === -1 && !last) return null;
  const headerText = text.slice(text.lastIndexOf('\n', start) + 1, end === -1 ? text.length : end);
  return {
    ...detectDelimiter(headerText, isKnown),
    firstLine: line + 1,
    rest: end === -1 ? '' : text.slice(end + 1),
  };
}
