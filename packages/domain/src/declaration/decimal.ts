import { z } from 'zod';

const shape = /^\d{1,15}(\.\d{1,12})?$/;

/** A non-negative decimal as text: at most 15 digits before the point and 12 after it, so that nothing is rounded on the way. */
export const decimalSchema = z.string().regex(shape, 'must be a number of zero or more, as 1234.50');

/** True where the text is a decimal that `decimalSchema` takes. */
export function isDecimal(text: string): boolean {
  return shape.test(text);
}

/**
 * Exact product `a × b ÷ 10^shift` of two decimal texts, as a decimal text without trailing zeros.
 * Used for stakes (`rate percent × value`, shift 2); integer arithmetic, so no unit is lost.
 * @throws SyntaxError where a text is not a decimal
 */
export function multiplyDecimals(a: string, b: string, shift = 0): string {
  const [aWhole = '', aPart = ''] = a.split('.');
  const [bWhole = '', bPart = ''] = b.split('.');
  const scale = aPart.length + bPart.length + shift;
  const digits = (BigInt(aWhole + aPart) * BigInt(bWhole + bPart)).toString().padStart(scale + 1, '0');
  if (scale === 0) return digits;
  const part = digits.slice(-scale).replace(/0+$/, '');
  const whole = digits.slice(0, -scale);
  return part === '' ? whole : `${whole}.${part}`;
}
