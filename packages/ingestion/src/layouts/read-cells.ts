import type { RejectionCode } from '@tidewaiter/domain';
import type { Header } from '../header/header.ts';
import { type Fault, missingValue, nulByte } from '../values/parsed.ts';
import type { CellRule } from './cell-rule.ts';

export type Values = (string | null)[];

/** What is wrong with a row: the column as the file names it and the value, null where it must not be seen. */
export interface RowFault {
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly value: string | null;
}

interface Cell extends CellRule {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Reads the cells of a row; its values stand in the order of the rules. */
export interface CellReader {
  readonly read: (row: readonly string[], values: Values) => RowFault | null;
  readonly blankValues: () => Values;
}

/** Binds the rules of a layout to the columns that the file has. The first fault of a row ends it. */
export function cellReader<Column extends string>(
  columns: readonly Column[],
  rules: Readonly<Record<Column, CellRule>>,
  header: Header,
): CellReader {
  const cells: Cell[] = columns.flatMap((column, to) => {
    const from = header.indexOf(column);
    return from === -1 ? [] : [{ ...rules[column], from, to, name: header.names[from] ?? column }];
  });
  const blank = columns.map((column) => rules[column].whenBlank);

  function read(row: readonly string[], values: Values): RowFault | null {
    for (const cell of cells) {
      const text = (row[cell.from] ?? '').trim();
      if (text === '') {
        if (cell.required) return faultIn(cell, missingValue, text);
        continue;
      }
      if (text.includes('\0')) return faultIn(cell, nulByte, text);
      const parsed = cell.parse(text);
      if (parsed !== null && typeof parsed !== 'string') return faultIn(cell, parsed, text);
      values[cell.to] = parsed;
    }
    return null;
  }

  return { read, blankValues: () => blank.slice() };
}

function faultIn(cell: Cell, fault: Fault, text: string): RowFault {
  return { column: cell.name, code: fault.code, value: cell.identifier ? null : text };
}
