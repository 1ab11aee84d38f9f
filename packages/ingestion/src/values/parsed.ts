import type { RejectionCode } from '@tidewaiter/domain';

/** Why a cell is refused; one shared object per code, so that the hot path allocates nothing. */
export interface Fault {
  readonly code: RejectionCode;
}

/** What a parser makes of a trimmed, non-empty cell: the text to store, null where it is dropped on purpose, or a fault. */
export type Parsed = string | null | Fault;
export type ParseCell = (text: string) => Parsed;

export const notANumber: Fault = { code: 'not_a_number' };
export const negativeNumber: Fault = { code: 'negative_number' };
export const numberOutOfRange: Fault = { code: 'number_out_of_range' };
export const notADate: Fault = { code: 'not_a_date' };
export const dateInFuture: Fault = { code: 'date_in_future' };
export const dateBefore1980: Fault = { code: 'date_before_1980' };
export const unknownCode: Fault = { code: 'unknown_code' };
export const leadingZeroLost: Fault = { code: 'leading_zero_lost' };
export const tooLong: Fault = { code: 'too_long' };
export const missingValue: Fault = { code: 'missing_value' };
export const nulByte: Fault = { code: 'nul_byte' };
