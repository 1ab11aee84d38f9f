import { dateOf } from '@tidewaiter/domain';
import { plainNumber } from '../plain-number.ts';
import type { NumberFormat } from './number-formats.ts';

const exactDigits = 15;
const between1900and1970 = 25_569;
const between1900and1904 = 1_462;
const lastDay = 2_958_465;

/**
 * A stored number as the text that it stands for: a date as YYYY-MM-DD, a code with the leading zeros it is shown with,
 * else the decimal of 15 digits that a spreadsheet holds, so that 0.1 + 0.2 gives 0.3. Null where a whole number has
 * more digits than that: what was typed is lost. Days before March 1900 are left as numbers.
 */
export function numberText(stored: string, format: NumberFormat, from1904: boolean): string | null {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return null;
  if (format === 'date') {
    const serial = Math.floor(number) + (from1904 ? between1900and1904 : 0);
    if (serial > 60 && serial <= lastDay) return dateOf(serial - between1900and1970);
  }
  if (Math.abs(number) >= 10 ** exactDigits) return null;
  const text = plainNumber(Number(number.toPrecision(exactDigits)));
  return typeof format === 'object' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}
