import type { RejectedRow } from '@tidewaiter/domain';
import { itemColumns, outcomeColumns, rejectionColumns } from './columns.ts';
import { copyFields } from './copy-fields.ts';

/** Values as text, in the order of the layout's columns: all of `canonical`, or all of `outcomes` with its key. */
export type StagedValues = readonly (string | null)[];

/**
 * One row of the file, on whichever way it ended: an item, an outcome, both (of the same item), or a rejection.
 * `line` is where it begins in the file, and no two rows share it.
 */
export type StagedRow =
  | { readonly line: number; readonly item: StagedValues; readonly outcome?: StagedValues | null }
  | { readonly line: number; readonly outcome: StagedValues }
  | { readonly line: number; readonly rejection: Omit<RejectedRow, 'line'> };

export const stagedColumns = { line: 'integer', ...rejectionColumns, ...itemColumns, ...outcomeColumns };

/** Declaration number and item number. */
const keyColumns = 2;
const nothing = (columns: object) => copyFields(Object.keys(columns).map(() => null));
const noRejection = nothing(rejectionColumns);
const noOutcome = nothing(outcomeColumns);
const noItem = nothing(itemColumns);
const noItemButKey = copyFields(
  Object.keys(itemColumns)
    .slice(keyColumns)
    .map(() => null),
);

/** The row as COPY wants it, in the order of `stagedColumns`. */
export function stagedLine(row: StagedRow): string {
  if ('rejection' in row) {
    const { column, code, value, cells } = row.rejection;
    return `${row.line}\t${copyFields([column, code, value, cells === null ? null : JSON.stringify(cells)])}\t${noItem}\t${noOutcome}\n`;
  }
  const outcome = row.outcome ? copyFields(row.outcome.slice(keyColumns)) : noOutcome;
  if ('item' in row) return `${row.line}\t${noRejection}\t${copyFields(row.item)}\t${outcome}\n`;
  const key = copyFields(row.outcome.slice(0, keyColumns));
  return `${row.line}\t${noRejection}\t${key}\t${noItemButKey}\t${outcome}\n`;
}
