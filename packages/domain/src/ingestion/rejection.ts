import { z } from 'zod';

/** Why a row was rejected, by a stable code; each has a sentence saying how to mend it. */
export const rejectionCodes = [
  'missing_value',
  'not_a_number',
  'negative_number',
  'number_out_of_range',
  'not_a_date',
  'date_in_future',
  'date_before_1980',
  'unknown_code',
  'leading_zero_lost',
  'inexact_cell',
  'too_long',
  'nul_byte',
  'ragged_row',
  'broken_quote',
  'finding_without_non_compliance',
  'declaration_not_found',
  'examined_before_registration',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];
export const rejectionCodeSchema = z.enum(rejectionCodes);

/** A row that was not loaded: where it stands, what is wrong, and of its values what may be kept. */
export const rejectedRowSchema = z.object({
  /** Line of the file on which the row begins; the header is line 1. */
  line: z.int().min(1),
  /** Column as named in the file; null where the whole row is at fault. */
  column: z.string().nullable(),
  code: rejectionCodeSchema,
  /** The offending value where it looks like what belongs there, else how long it was; null for identifiers and whole rows. */
  value: z.string().nullable(),
  /**
   * The row's cells in the columns of the file, to be mended and sent again: identifiers as `~` and their pseudonym,
   * `~?` for what was not kept; null where the row has not the columns of the header, or too many rows were rejected.
   */
  cells: z.array(z.string()).nullable(),
});
export type RejectedRow = z.infer<typeof rejectedRowSchema>;
