import { isDecimal } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceParser, parseCountry, parseCurrency, parseFlag, upperCaseParser } from './parse-code.ts';
import { dateParser } from './parse-date.ts';
import { decimalParser } from './parse-decimal.ts';
import { parseHs6Code, parseHsCode } from './parse-hs-code.ts';
import { parseItemNumber } from './parse-item-number.ts';
import type { ParseCell } from './parsed.ts';

const decimal = decimalParser(false);

function expectEach(parse: ParseCell, pairs: Record<string, string>) {
  for (const [text, expected] of Object.entries(pairs)) {
    const parsed = parse(text);
    expect(parsed !== null && typeof parsed === 'object' ? parsed.code : parsed, text).toBe(expected);
  }
}

test('a number is kept as it is written, digit for digit', () => {
  expectEach(decimal, {
    '0': '0',
    '0.0': '0.0',
    '1234.50': '1234.50',
    '123456789012345.123456789012': '123456789012345.123456789012',
  });
});

test('unusual writings of a number are understood where nothing is lost', () => {
  expectEach(decimal, {
    '1e5': '100000',
    '1.5E-3': '0.0015',
    '12.5e1': '125',
    '.5': '0.5',
    '5.': '5',
    '+5': '5',
    '-0.0': '0',
    '0e99': '0',
    '00000000000000000012': '12',
    '241.58000000000004': '241.58',
    '1.0e-12': '0.000000000001',
  });
});

test('what is no number of zero or more is refused by its fault', () => {
  expectEach(decimal, {
    abc: 'not_a_number',
    '1,234.5': 'not_a_number',
    '1 234': 'not_a_number',
    '1.2.3': 'not_a_number',
    '1e-13': 'not_a_number',
    '.': 'not_a_number',
    NaN: 'not_a_number',
    Infinity: 'not_a_number',
    '0x1F': 'not_a_number',
    '-5': 'negative_number',
    '-1e3': 'negative_number',
    '1e15': 'number_out_of_range',
    '1e9999': 'number_out_of_range',
    '1234567890123456': 'number_out_of_range',
    '999999999999999.9999999999999': 'number_out_of_range',
    ['9'.repeat(5000)]: 'number_out_of_range',
  });
});

test('a decimal comma is read where the separator leaves it free, and never guessed beside a point', () => {
  expectEach(decimalParser(true), { '1234,50': '1234.50', '1234.50': '1234.50', '1.234,50': 'not_a_number' });
  expectEach(decimal, { '1234,50': 'not_a_number' });
});

test('whatever the text, an accepted number is a decimal of the domain, and of the same size', () => {
  const written = fc.oneof(
    fc.stringMatching(/^[+-]?\d{0,17}\.?\d{0,15}([eE][+-]?\d{1,2})?$/),
    fc.double({ noNaN: true }).map(String),
    fc.string(),
  );
  fc.assert(
    fc.property(written, (text) => {
      const parsed = decimal(text);
      if (typeof parsed !== 'string') return;
      expect(isDecimal(parsed)).toBe(true);
      expect(Math.abs(Number(parsed) - Number(text))).toBeLessThanOrEqual(1e-12 + Number(text) * 1e-15);
    }),
    { numRuns: 2000 },
  );
});

test('every decimal of the domain is accepted as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,15}(\.\d{1,12})?$/), (text) => {
      expect(decimal(text)).toBe(text);
    }),
  );
});

test('a date exists, is not before 1980 and not after today', () => {
  expectEach(dateParser('2026-06-30'), {
    '2024-02-29': '2024-02-29',
    '2026-06-30': '2026-06-30',
    '1980-01-01': '1980-01-01',
    '2023-02-29': 'not_a_date',
    '29/02/2024': 'not_a_date',
    '2024-2-9': 'not_a_date',
    '2026-07-01': 'date_in_future',
    '1979-12-31': 'date_before_1980',
  });
});

test('an item number is a whole number from 1 to 99999', () => {
  expectEach(parseItemNumber, {
    '1': '1',
    '007': '7',
    '3.0': '3',
    '99999': '99999',
    '0': 'number_out_of_range',
    '100000': 'number_out_of_range',
    '-1': 'negative_number',
    '1.5': 'not_a_number',
    one: 'not_a_number',
  });
});

test('an HS code keeps its leading zero and loses the dots and spaces of print', () => {
  expectEach(parseHsCode, {
    '010121': '010121',
    '8528.72': '852872',
    '8528 72 00': '85287200',
    '85287': 'leading_zero_lost',
    '85287X': 'unknown_code',
    '1234567890123': 'too_long',
  });
  expectEach(parseHs6Code, { '10121': '010121', '852872': '852872', '1012': 'unknown_code' });
});

test('codes of closed lists are known whatever their case', () => {
  expectEach(parseCountry, { CN: 'CN', kr: 'KR', xk: 'XK', QQ: 'unknown_code', China: 'unknown_code' });
  expectEach(parseCurrency, { usd: 'USD', XXX: 'unknown_code' });
  expectEach(parseFlag, { TRUE: 'true', '0': 'false', yes: 'unknown_code' });
  expectEach(choiceParser(['import', 'export']), { IMPORT: 'import', sideways: 'unknown_code' });
  expectEach(upperCaseParser(3), { kgm: 'KGM', kilo: 'too_long' });
});
