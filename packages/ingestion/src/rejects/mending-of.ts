import type { RejectionCode } from '@tidewaiter/domain';

const mendings: Readonly<Record<RejectionCode, string>> = {
  missing_value: 'Fill in this column; the row cannot be used without it.',
  not_a_number: 'Write digits with at most one decimal sign, as 1234.50; no thousands separators, units or words.',
  negative_number: 'Write a number of zero or more.',
  number_out_of_range: 'Check the number: it is larger or smaller than this column can hold.',
  not_a_date: 'Write a date that exists as year-month-day, as 2024-02-29.',
  date_in_future: 'Check the date: it lies after today.',
  date_before_1980: 'Check the date: it lies before 1980.',
  unknown_code:
    'Use a code of the list for this column (HS code: 6 to 12 digits; country: ISO 3166-1 alpha-2; currency: ISO 4217).',
  leading_zero_lost:
    'Give the HS code its leading zero back: a code of five digits was read as a number somewhere. Format the column as text.',
  inexact_cell:
    'Mend the cell in the spreadsheet: it holds an error, a formula that was never calculated, or a number of more than 15 digits, whose end is lost.',
  too_long: 'Shorten the value; it is longer than this column can hold.',
  nul_byte: 'Remove the NUL character; the file may have been damaged on its way.',
  ragged_row: 'Give the row as many fields as the header has; put a value that holds the separator in quotes.',
  broken_quote: 'Close the quotation mark, and double every quotation mark inside a quoted value.',
  finding_without_non_compliance: 'Leave the finding empty, or set the outcome to non_compliant.',
  declaration_not_found: 'Load the declaration first, or correct its number and item number.',
  examined_before_registration: 'Check the dates: an item cannot be examined before it is registered.',
};

/** A sentence that says how to mend a row rejected with this code. */
export function mendingOf(code: RejectionCode): string {
  return mendings[code];
}
