import type { RejectedRow } from '@tidewaiter/domain';
import type { RowFault } from '../layouts/read-cells.ts';
import type { CellKeeper } from './kept-cells.ts';

/** A fault as the rejected row that is kept; `row` is null where it could not be split into columns. */
export function rejectedRow(
  line: number,
  { column, code, value }: RowFault,
  keeper: CellKeeper,
  row: readonly string[] | null,
): RejectedRow {
  const cells = row === null ? null : keeper.cellsOf(row);
  return { line, column, code, value: keeper.shownValue(column, value), cells: cells === null ? null : [...cells] };
}
