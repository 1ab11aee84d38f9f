import { columnOf } from './cell-place.ts';
import type { NumberFormat } from './number-formats.ts';
import { numberText } from './number-text.ts';
import { type Archive, damagedSheet } from './open-archive.ts';
import { parsedXml } from './parse-xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

/** A row of a sheet: its number, its cells from column A on, and those among them that hold no exact value. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
  readonly unreadable: number[];
}

/** The rows of a sheet that hold cells, in pieces as they are unpacked. Source: ECMA-376 part 1, 18.3. */
export async function* sheetRows(archive: Archive, path: string, context: SheetContext): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let row: SheetRow = { line: 0, cells: [], unreadable: [] };
  let cell = { column: 0, type: '', style: 0, text: '', formula: false };
  let [into, phonetic] = [false, false];

  const steps = parsedXml(archive.text(path), {
    open: (name, attribute) => {
      into = false;
      if (name === 'row') {
        row = { line: Number(attribute('r') ?? row.line + 1), cells: [], unreadable: [] };
        if (!Number.isSafeInteger(row.line)) throw damagedSheet();
      } else if (name === 'c') {
        const column = columnOf(attribute('r') ?? '') ?? row.cells.length;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '', formula: false };
      } else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') phonetic = true;
      else into = name === 'v' || (name === 't' && !phonetic);
    },
    text: (text) => {
      if (into) cell.text += text;
    },
    close: (name) => {
      into = false;
      if (name === 'rPh') phonetic = false;
      else if (name === 'row') rows.push(row);
      else if (name === 'c') put(row, cell, context);
    },
  });
  for await (const _ of steps) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

interface SheetCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly formula: boolean;
}

function put({ cells, unreadable }: SheetRow, cell: SheetCell, context: SheetContext): void {
  const text = cellTextOf(cell, context);
  if (text === '') return;
  if (cell.column > 16_383) throw damagedSheet();
  while (cells.length < cell.column) cells.push('');
  cells[cell.column] = text ?? '';
  if (text === null) unreadable.push(cell.column);
}

// Null for an error, a formula that was never calculated, and a number whose digits are lost.
function cellTextOf({ type, text, style, formula }: SheetCell, context: SheetContext): string | null {
  if (text === '') return formula && type !== 'str' ? null : '';
  switch (type) {
    case 's':
      return context.strings[Number(text)] ?? null;
    case 'str':
    case 'inlineStr':
      return text;
    case 'd':
      return text.replace(/T00:00:00(\.0+)?Z?$/, '');
    case 'b':
      return text === '1' ? 'true' : 'false';
    case 'e':
      return null;
    default:
      return numberText(text, context.formats[style] ?? 'number', context.from1904);
  }
}
