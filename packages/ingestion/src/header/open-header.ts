import { TidewaiterError } from '@tidewaiter/domain';
import { lineTooLong, longestRecord } from '../csv/frame-records.ts';
import type { FileNature } from './batch-header.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { columnKnower } from './known-header.ts';
import { type HeaderChoices, type OpenedColumns, openColumns } from './open-columns.ts';

export interface OpenedText extends OpenedColumns {
  /** Line of the first row, and the text from there on. */
  readonly firstLine: number;
  readonly rest: string;
}

/** Opens a text by its first line that is not blank; null while that line is not whole. @throws TidewaiterError */
export function openHeader(text: string, last: boolean, nature: FileNature, choices: HeaderChoices): OpenedText | null {
  const start = text.search(/\S/);
  if (start === -1 && last)
    throw new TidewaiterError('unreadable_file', 'The file is empty. Send it with a header row.');
  const end = start === -1 ? -1 : text.indexOf('\n', start);
  const line = text.slice(0, Math.max(start, 0)).split('\n').length;
  if ((end === -1 ? text.length : end) - Math.max(start, 0) > longestRecord) throw lineTooLong(line);
  if (end === -1 && !last) return null;

  const headerText = text.slice(text.lastIndexOf('\n', start) + 1, end === -1 ? text.length : end);
  const { delimiter, fields } = detectDelimiter(
    headerText,
    columnKnower(choices.mapping ? [choices.mapping] : choices.mappings),
  );
  return {
    ...openColumns(fields, { ...nature, delimiter }, choices),
    firstLine: line + 1,
    rest: end === -1 ? '' : text.slice(end + 1),
  };
}
