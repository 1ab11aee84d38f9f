import type { Header } from '../header/header.ts';
import type { CellRule } from '../layouts/cell-rule.ts';
import type { LayoutPlan } from '../layouts/layout-plan.ts';
import { markPseudonym } from '../pseudonymize/marked-pseudonym.ts';
import { leftOut, rejectColumns } from './mended-file.ts';

/** Rejected rows of a file that keep their cells; those beyond it are listed without. */
export const mostRowsWithCells = 100_000;
const longestRow = 8_192;
const mostCodes = 2_000;
const vettedCode = /^[^\s~]{1,16}$/;

/** What of a file's rejected rows may be kept: no identifier in clear, no free text, nothing that looks out of place. */
export interface CellKeeper {
  /** Learns the codes of an accepted row. */
  readonly accept: (row: readonly string[]) => void;
  /** The value of a column as it may be shown: as it is, or how long it was; null for identifiers. */
  readonly shownValue: (column: string | null, value: string | null) => string | null;
  /** The row as it may be kept; null where it is too long, or too many rows were kept. */
  readonly cellsOf: (row: readonly string[]) => readonly string[] | null;
}

interface Kept {
  readonly rule: CellRule;
  readonly codes: Set<string>;
  readonly mended: boolean;
}

/** Binds what may be kept to the columns of a file; `from` is the place of its first own column. */
export function cellKeeper(plan: LayoutPlan, header: Header, mended: boolean, generation: number): CellKeeper {
  const kept: (Kept | null)[] = header.names.map(() => null);
  for (const column of plan.columnsFor(header)) {
    const rule = plan.rules[column];
    for (const place of header.placesOf(column)) if (rule) kept[place] ??= { rule, codes: new Set(), mended };
  }
  const learning = kept.flatMap((one, place) => (one?.rule.clear === 'seen' ? [{ codes: one.codes, place }] : []));
  const from = mended ? rejectColumns.length : 0;
  let withCells = 0;

  function accept(row: readonly string[]): void {
    for (const { codes, place } of learning) {
      const code = (row[place] ?? '').trim();
      if (codes.size < mostCodes && !codes.has(code)) codes.add(ownCopy(code));
    }
  }

  function shownValue(column: string | null, value: string | null): string | null {
    const one = kept[column === null ? -1 : header.names.indexOf(column)];
    if (value === null || value === '' || !one || one.rule.identifier) return value === '' ? '' : null;
    return isClear(one, value) ? ownCopy(value) : `text of ${[...value].length} characters`;
  }

  function cellsOf(row: readonly string[]): readonly string[] | null {
    if (withCells >= mostRowsWithCells || row.length !== header.names.length) return null;
    const cells = row.slice(from).map((cell, at) => cellOf(kept[from + at] ?? null, cell.trim(), generation));
    if (cells.reduce((sum, cell) => sum + cell.length, 0) > longestRow) return null;
    withCells++;
    return cells;
  }
  return { accept, shownValue, cellsOf };
}

// A column that is not read may hold anything and is not missed; of one that is, a gap must be filled in again.
function cellOf(kept: Kept | null, text: string, generation: number): string {
  if (kept === null || text === '') return '';
  const { rule } = kept;
  if (rule.identifier) {
    const pseudonym = text.includes('\0') ? null : rule.parse(text);
    return typeof pseudonym === 'string' ? markPseudonym(pseudonym, generation) : leftOut;
  }
  return isClear(kept, text) ? ownCopy(text) : leftOut;
}

// The codes of rows given back were vetted when they were written out.
function isClear({ rule: { clear }, codes, mended }: Kept, text: string): boolean {
  if (text.includes('\0') || clear === null) return false;
  return clear === 'seen' ? codes.has(text) || (mended && vettedCode.test(text)) : clear.test(text);
}

// A slice of the text of a file would keep the whole piece in memory.
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
