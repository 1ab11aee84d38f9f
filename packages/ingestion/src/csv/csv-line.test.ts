import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test('values that need quotes get them, and null is an empty field', () => {
  expect(csvLine(['a', 1.5, null, true, 'b,c', 'say "x"', 'two\nlines'])).toBe(
    'a,1.5,,true,"b,c","say ""x""","two\nlines"\n',
  );
});

test('a text that a spreadsheet would run as a formula is made harmless, a number is left alone', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n']) {
    expect(Papa.parse<string[]>(csvLine([`${start}1+1`, 'x']).slice(0, -1), { newline: '\n' }).data[0]?.[0]).toBe(
      `'${start}1+1`,
    );
  }
  expect(csvLine([-5])).toBe('-5\n');
});

test('every line reads back as its values', () => {
  const text = fc.string({ minLength: 1 }).filter((value) => !/^[=+\-@\t\r\n\ufeff]/.test(value));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (values) => {
      expect(Papa.parse(csvLine(values).slice(0, -1), { delimiter: ',', newline: '\n' }).data).toEqual([values]);
    }),
  );
});
