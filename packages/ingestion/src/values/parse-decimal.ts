import { roundDecimal } from '@tidewaiter/domain';
import { negativeNumber, notANumber, numberOutOfRange, type ParseCell, type Parsed } from './parsed.ts';

const wholeDigits = 15;
const places = 12;
const longestNumber = 64;
const zero = 48;
const nine = 57;
const point = 46;
const shape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * A number of zero or more, as decimal text of at most 15.12 digits. Float noise after the twelfth place is rounded
 * half up; an exponent is taken only where it converts exactly. A decimal comma is read where the file may use one.
 * Thousands separators are refused: `1.234` cannot be told from one and a quarter.
 */
export function decimalParser(decimalComma: boolean): ParseCell {
  return decimalComma
    ? (text) => parseDecimal(text.includes(',') && !text.includes('.') ? text.replace(',', '.') : text)
    : parseDecimal;
}

function parseDecimal(text: string): Parsed {
  return isPlain(text) ? text : parseUnusual(text);
}

// Nearly every number of a file is digits with at most one point inside, and passes through unchanged.
function isPlain(text: string): boolean {
  let at = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === point) {
      if (at !== -1) return false;
      at = i;
    } else if (unit < zero || unit > nine) return false;
  }
  const whole = at === -1 ? text.length : at;
  const part = at === -1 ? 1 : text.length - at - 1;
  return whole >= 1 && whole <= wholeDigits && part >= 1 && part <= places;
}

function parseUnusual(text: string): Parsed {
  if (text.length > longestNumber) return /^[\d.]+$/.test(text) ? numberOutOfRange : notANumber;
  const match = shape.exec(text);
  if (!match) return notANumber;
  const [, sign = '', whole = '', part = '', exponent] = match;
  const digits = whole + part;
  if (digits === '') return notANumber;
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return '0';
  if (sign === '-') return negativeNumber;

  const pointAt = whole.length - (digits.length - significant.length) + Number(exponent ?? 0);
  if (pointAt > wholeDigits) return numberOutOfRange;
  if (pointAt < -longestNumber) return notANumber;
  const plain = pointAt <= 0 ? `0.${'0'.repeat(-pointAt)}${significant}` : withPoint(significant, pointAt);
  const rounded = roundDecimal(plain, places);
  if (exponent !== undefined && rounded !== roundDecimal(plain, plain.length)) return notANumber;
  return rounded.indexOf('.') > wholeDigits || (!rounded.includes('.') && rounded.length > wholeDigits)
    ? numberOutOfRange
    : rounded;
}

function withPoint(significant: string, pointAt: number): string {
  return `${significant.slice(0, pointAt).padEnd(pointAt, '0')}.${significant.slice(pointAt)}`;
}
