import type { DeclarationItem, ItemOutcome, RejectedRow } from '@tidewaiter/domain';
import { itemColumns, itemValues, outcomeColumns, outcomeValues, rejectionColumns } from './columns.ts';
import { copyLine } from './copy-line.ts';

/**
 * One row of the file, on whichever way it ended: an item, an outcome, both (of the same item), or a rejection.
 * `line` is where it begins in the file, and no two rows share it.
 */
export type StagedRow =
  | { line: number; item: DeclarationItem; outcome?: ItemOutcome | null }
  | { line: number; outcome: ItemOutcome }
  | { line: number; rejection: Omit<RejectedRow, 'line'> };

export const stagedColumns = { line: 'integer', ...rejectionColumns, ...itemColumns, ...outcomeColumns };

const nothing = (columns: object): null[] => Object.keys(columns).map(() => null);
const noRejection = nothing(rejectionColumns);
const noOutcome = nothing(outcomeColumns);
const noItem = nothing(itemColumns);
const noItemButKey = noItem.slice(2);

/** The row as COPY wants it, in the order of `stagedColumns`. */
export function stagedLine(row: StagedRow): string {
  const line = String(row.line);
  if ('rejection' in row) {
    const { column, code, value } = row.rejection;
    return copyLine([line, column, code, value, ...noItem, ...noOutcome]);
  }
  const outcome = row.outcome ? outcomeValues(row.outcome) : noOutcome;
  if ('item' in row) return copyLine([line, ...noRejection, ...itemValues(row.item), ...outcome]);
  const key = [row.outcome.declarationNumber, String(row.outcome.itemNumber)];
  return copyLine([line, ...noRejection, ...key, ...noItemButKey, ...outcome]);
}
