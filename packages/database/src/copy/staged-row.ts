import type { RejectedRow } from '@tidewaiter/domain';

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
