import { dateOf } from '@tidewaiter/domain';
import type { SchemaElement } from 'hyparquet';
import { plainNumber, plainSingle, scaledInteger } from '../plain-number.ts';

/** Turns a stored value of one column into the text that a CSV would hold; nothing for null. */
export type CellText = (value: unknown) => string;

const dayInSeconds = 86_400n;
const perSecond = { MILLIS: 1_000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/**
 * How the values of a column are written, by its logical type: dates as YYYY-MM-DD, decimals exactly, booleans as
 * true and false. A timestamp gives its day where it is local time or midnight; else it keeps its time and zone, since
 * the day where the office is cannot be told. Null where a column of that type is not read.
 * Source: Parquet LogicalTypes.md.
 */
export function cellText(element: SchemaElement): CellText | null {
  const { type, logical_type: logical, converted_type: converted } = element;
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') {
    const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0;
    return filled((value) => scaledInteger(value instanceof Uint8Array ? signed(value) : whole(value), scale));
  }
  if (logical?.type === 'DATE' || converted === 'DATE') return filled((value) => day(Number(value)));
  if (logical?.type === 'TIMESTAMP') return timestamp(perSecond[logical.unit], logical.isAdjustedToUTC);
  if (converted === 'TIMESTAMP_MILLIS') return timestamp(perSecond.MILLIS, true);
  if (converted === 'TIMESTAMP_MICROS') return timestamp(perSecond.MICROS, true);
  if (logical?.type === 'UUID') return filled((value) => hex(value));
  switch (type) {
    case 'BOOLEAN':
      return filled((value) => (value === true ? 'true' : 'false'));
    case 'INT96':
      return timestamp(perSecond.NANOS, true);
    case 'INT32':
    case 'INT64':
      return filled((value) => integer(whole(value), element));
    case 'FLOAT':
      return filled((value) => plainSingle(Number(value)));
    case 'DOUBLE':
      return filled((value) => plainNumber(Number(value)));
    case 'BYTE_ARRAY':
      return logical?.type === 'BSON' || converted === 'BSON' ? null : filled(utf8);
    default:
      return null;
  }
}

function filled(text: (value: unknown) => string): CellText {
  return (value) => (value === null || value === undefined ? '' : text(value));
}

function whole(value: unknown): bigint {
  return typeof value === 'bigint' ? value : BigInt(Number(value));
}

// The bits of an unsigned number are stored as those of a signed one.
function integer(value: bigint, { type, logical_type: logical, converted_type: converted }: SchemaElement): string {
  const unsigned = logical?.type === 'INTEGER' ? !logical.isSigned : (converted?.startsWith('UINT') ?? false);
  return (unsigned ? BigInt.asUintN(type === 'INT32' ? 32 : 64, value) : value).toString();
}

function signed(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

function timestamp(unit: bigint, inUtc: boolean): CellText {
  return filled((value) => {
    const ticks = whole(value);
    const perDay = dayInSeconds * unit;
    const rest = ((ticks % perDay) + perDay) % perDay;
    const date = day(Number((ticks - rest) / perDay));
    if (rest === 0n || !inUtc) return date;
    const seconds = Number(rest / unit);
    const part = (of: number) => String(Math.floor(of)).padStart(2, '0');
    return `${date}T${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}Z`;
  });
}

function utf8(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

function hex(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : '';
}

// Days beyond what a date can be are left as their number, which no column of dates takes.
function day(days: number): string {
  return Math.abs(days) < 3_000_000 ? dateOf(days) : String(days);
}
