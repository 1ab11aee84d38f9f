import { negativeNumber, notANumber, numberOutOfRange, type Parsed } from './parsed.ts';

/** A goods item number, 1 to 99999; spreadsheets that write `1.0` are understood. */
export function parseItemNumber(text: string): Parsed {
  const match = /^(-?)0*(\d+?)(?:\.0+)?$/.exec(text);
  if (!match) return notANumber;
  const [, sign, digits = ''] = match;
  if (sign === '-') return negativeNumber;
  return digits === '0' || digits.length > 5 ? numberOutOfRange : digits;
}
