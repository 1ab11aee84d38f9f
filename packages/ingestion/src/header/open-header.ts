import type { FileNature } from './batch-header.ts';
import { headerLine } from './header-line.ts';
import { columnKnower } from './known-header.ts';
import { type HeaderChoices, type OpenedColumns, openColumns } from './open-columns.ts';

export interface OpenedText extends OpenedColumns {
  /** Line of the first row, and the text from there on. */
  readonly firstLine: number;
  readonly rest: string;
}

/** Opens a text by its first line that is not blank; null while that line is not whole. @throws TidewaiterError */
export function openHeader(text: string, last: boolean, nature: FileNature, choices: HeaderChoices): OpenedText | null {
  const found = headerLine(text, last, columnKnower(choices.mapping ? [choices.mapping] : choices.mappings));
  if (!found) return null;
  const { fields, delimiter, firstLine, rest } = found;
  return { ...openColumns(fields, { ...nature, delimiter }, choices), firstLine, rest };
}
