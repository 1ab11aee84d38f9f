import type { DeclarationItem, ItemOutcome, RejectedRow } from '@tidewaiter/domain';
import { itemColumns, itemValues, outcomeColumns, outcomeValues, rejectionColumns } from './columns.ts';
import { copyFields } from './copy-fields.ts';

/**
 * One row of the file, on whichever way it ended: an item, an outcome, both (of the same item), or a rejection.
 * `line` is where it begins in the file, and no two rows share it.
 */
export type StagedRow =
  | { line: number; item: DeclarationItem; outcome?: ItemOutcome | null }
  | { line: number; outcome: ItemOutcome }
  | { line: number; rejection: Omit<RejectedRow, 'line'> };

export const stagedColumns = { line: 'integer', ...rejectionColumns, ...itemColumns, ...outcomeColumns };

const nothing = (columns: object) => copyFields(Object.keys(columns).map(() => null));
const noRejection = nothing(rejectionColumns);
const noOutcome = nothing(outcomeColumns);
const noItem = nothing(itemColumns);
const noItemButKey = copyFields(
  Object.keys(itemColumns)
    .slice(2)
    .map(() => null),
);

/** The row as COPY wants it, in the order of `stagedColumns`. */
export function stagedLine(row: StagedRow): string {
  if ('rejection' in row) {
    const { column, code, value } = row.rejection;
    return `${row.line}\t${copyFields([column, code, value])}\t${noItem}\t${noOutcome}\n`;
  }
  const outcome = row.outcome ? copyFields(outcomeValues(row.outcome)) : noOutcome;
  if ('item' in row) return `${row.line}\t${noRejection}\t${copyFields(itemValues(row.item))}\t${outcome}\n`;
  const key = copyFields([row.outcome.declarationNumber, String(row.outcome.itemNumber)]);
  return `${row.line}\t${noRejection}\t${key}\t${noItemButKey}\t${outcome}\n`;
}
