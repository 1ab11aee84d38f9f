import { type Layout, type LayoutChoice, TidewaiterError } from '@tidewaiter/domain';
import { lineTooLong, longestRecord } from '../csv/frame-records.ts';
import { knownColumns, layoutPlans } from '../layouts/layout-plans.ts';
import type { ReadingRules } from '../layouts/reading-rules.ts';
import type { ReadRow } from '../layouts/row.ts';
import { dateParser } from '../values/parse-date.ts';
import { decimalParser } from '../values/parse-decimal.ts';
import { chooseLayout } from './choose-layout.ts';
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts';
import { folded, headerOf } from './header.ts';

/** What the header says about a file. */
export interface BatchHeader {
  readonly layout: Layout;
  readonly delimiter: Delimiter;
  /** Column names as the file has them. */
  readonly columns: readonly string[];
  /** Those among them that are not read; a column without a name is given its place. */
  readonly unknownColumns: readonly string[];
}

export interface OpenedFile {
  readonly header: BatchHeader;
  readonly readRow: ReadRow;
  /** Line of the first row, and the text from there on. */
  readonly firstLine: number;
  readonly rest: string;
}

export interface HeaderChoices extends Pick<ReadingRules, 'pseudonymizer' | 'keepGoodsDescription'> {
  readonly layout: LayoutChoice;
  readonly today: string;
}

/** Opens a file by its first line that is not blank; null while that line is not whole. @throws TidewaiterError */
export function openHeader(text: string, last: boolean, choices: HeaderChoices): OpenedFile | null {
  const start = text.search(/\S/);
  if (start === -1 && last)
    throw new TidewaiterError('unreadable_file', 'The file is empty. Send it with a header row.');
  const end = start === -1 ? -1 : text.indexOf('\n', start);
  const line = text.slice(0, Math.max(start, 0)).split('\n').length;
  if ((end === -1 ? text.length : end) - Math.max(start, 0) > longestRecord) throw lineTooLong(line);
  if (end === -1 && !last) return null;

  const headerText = text.slice(text.lastIndexOf('\n', start) + 1, end === -1 ? text.length : end);
  const { delimiter, fields } = detectDelimiter(headerText, knownColumns);
  const header = headerOf(fields);
  const plans = layoutPlans({
    parseDecimal: decimalParser(delimiter !== ','),
    parseDate: dateParser(choices.today),
    pseudonymizer: choices.pseudonymizer,
    keepGoodsDescription: choices.keepGoodsDescription,
  });
  const plan = chooseLayout(choices.layout, header, plans);
  const known = new Set(plan.columnsFor(header).map(folded));
  const unknownColumns = header.names.flatMap((name, at) =>
    known.has(folded(name)) ? [] : [name === '' ? `(column ${at + 1})` : name],
  );
  return {
    header: { layout: plan.layout, delimiter, columns: header.names, unknownColumns },
    readRow: plan.rowReader(header),
    firstLine: line + 1,
    rest: end === -1 ? '' : text.slice(end + 1),
  };
}
