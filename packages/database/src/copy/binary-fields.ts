import { TidewaiterError } from '@tidewaiter/domain';

const [zero, nine, hyphen] = [48, 57, 45];
const encoder = new TextEncoder();
/** UTF-8 never takes more bytes than this for a unit of a string. */
const widestUnit = 3;
/** No number that is staged has more digits than this on a side of its point. */
const mostDigits = 64;
/** Of a number: length, four head words and the groups of both sides of its point. */
const widestNumber = 4 + 8 + 2 * (2 * mostDigits);

/** Writes one value with its length in front at `at`, where there is room for `widestField`; answers where it ends. */
export type WriteField = (bytes: Uint8Array, at: number, value: string) => number;

/** Bytes that a value may take at most, its length included. */
export const widestField = (value: string) => Math.max(4 + value.length * widestUnit, widestNumber);

export function writeInt32(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
  return at + 4;
}

export function writeInt16(bytes: Uint8Array, at: number, value: number): number {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value;
  return at + 2;
}

/** A field that holds nothing. */
export function writeNull(bytes: Uint8Array, at: number): number {
  return writeInt32(bytes, at, -1);
}

/** A whole number with its length in front. */
export function writeIntegerField(bytes: Uint8Array, at: number, value: number): number {
  return writeInt32(bytes, writeInt32(bytes, at, 4), value);
}

/** A value that no parser of ours lets pass; it is not shown, since it may be anything. */
const unstorable = (type: string) => new TidewaiterError('internal', `A value that was accepted is no ${type}.`);

const text: WriteField = (bytes, at, value) => {
  let end = at + 4;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit > 127) {
      end = at + 4 + encoder.encodeInto(value, bytes.subarray(at + 4)).written;
      break;
    }
    bytes[end] = unit;
    end += 1;
  }
  writeInt32(bytes, at, end - at - 4);
  return end;
};

const integer: WriteField = (bytes, at, value) => {
  const number = Number(value);
  if (!Number.isInteger(number) || number !== (number | 0)) throw unstorable('integer');
  return writeIntegerField(bytes, at, number);
};

const truth: WriteField = (bytes, at, value) => {
  if (value !== 'true' && value !== 'false') throw unstorable('boolean');
  const to = writeInt32(bytes, at, 1);
  bytes[to] = value === 'true' ? 1 : 0;
  return to + 1;
};

function digitsOf(value: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit < zero || unit > nine) throw unstorable('number');
    number = number * 10 + unit - zero;
  }
  return number;
}

/** Days from 1970-01-01 to 2000-01-01, from which PostgreSQL counts. */
const epoch = 10_957;

/** Source of the count of days: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
const date: WriteField = (bytes, at, value) => {
  if (value.length !== 10 || value.charCodeAt(4) !== hyphen || value.charCodeAt(7) !== hyphen) throw unstorable('date');
  const month = digitsOf(value, 5, 7);
  const year = digitsOf(value, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digitsOf(value, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return writeIntegerField(bytes, at, era * 146_097 + dayOfEra - 719_468 - epoch);
};

/**
 * A decimal as numeric_recv takes it: how many groups of four digits, the weight of the first, sign, digits after the
 * point, the groups. Source: PostgreSQL, src/backend/utils/adt/numeric.c.
 */
const numeric: WriteField = (bytes, at, value) => {
  const first = value.charCodeAt(0) === hyphen ? 1 : 0;
  const dot = value.indexOf('.');
  const whole = dot === -1 ? value.length : dot;
  const places = dot === -1 ? 0 : value.length - dot - 1;
  if (whole === first || whole - first > mostDigits || places > mostDigits) throw unstorable('number');
  let to = at + 12;
  for (let end = whole - 4 * Math.floor((whole - first - 1) / 4); end <= whole; end += 4) {
    to = writeInt16(bytes, to, digitsOf(value, Math.max(first, end - 4), end));
  }
  const weight = (to - at - 12) / 2 - 1;
  for (let from = whole + 1; from < value.length; from += 4) {
    const end = Math.min(from + 4, value.length);
    to = writeInt16(bytes, to, digitsOf(value, from, end) * 10 ** (4 - end + from));
  }
  writeInt32(bytes, at, to - at - 4);
  writeInt16(bytes, at + 4, (to - at - 12) / 2);
  writeInt16(bytes, at + 6, weight);
  writeInt16(bytes, at + 8, first === 1 ? 0x4000 : 0);
  writeInt16(bytes, at + 10, places);
  return to;
};

/** How a value of each type of column is written in the binary format of COPY. */
export const writeFieldOf = {
  text,
  'text COLLATE "C"': text,
  integer,
  date,
  numeric,
  boolean: truth,
} as const satisfies Readonly<Record<string, WriteField>>;

export type FieldType = keyof typeof writeFieldOf;

/** A uuid with its length in front. */
export function uuidField(uuid: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(0, 0, 0, 16), Buffer.from(uuid.replaceAll('-', ''), 'hex')]);
}
