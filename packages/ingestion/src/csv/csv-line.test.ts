import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';
import { unguardFormulas } from './formula-guard.ts';

const cellsOf = (line: string) =>
  Papa.parse<string[]>(line.slice(0, -1), { delimiter: ',', newline: '\n' }).data[0] ?? [];

test('values that need quotes get them, and null is an empty field', () => {
  expect(csvLine(['a', 1.5, null, true, 'b,c', 'say "x"', 'two\nlines', 'd;e', 'f|g', 'h\ti'])).toBe(
    'a,1.5,,true,"b,c","say ""x""","two\nlines","d;e","f|g","h\ti"\n',
  );
});

test('a text that a spreadsheet would run as a formula is made harmless', () => {
  for (const start of [
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    '\n',
    ' =',
    '\u00a0=',
    '\u200b=',
    '"=',
    "'=",
  ]) {
    expect(cellsOf(csvLine([`${start}1+1`, 'x']))[0]).toBe(`'${start}1+1`);
  }
  expect(csvLine(["=cmd|'/C calc'!A0"])).toBe(`"'=cmd|'/C calc'!A0"\n`);
  expect(csvLine(['steel;=cmd', 'a|=b', 'c,=d', 'e\n=f'])).toBe(`"steel;'=cmd","a|'=b","c,'=d","e\n'=f"\n`);
});

test('numbers stay numbers, as number and as decimal text, also negative ones; codes keep their zeros', () => {
  expect(csvLine([-5, '-12.50', '1000.10', 1e21, '010121', '2024-03-04'])).toBe(
    '-5,-12.50,1000.10,1e+21,010121,2024-03-04\n',
  );
  expect(csvLine(['-12,50', '-1-1', '+49 30', '1e5'])).toBe(`"-12,50",'-1-1,'+49 30,1e5\n`);
});

const piece = fc.constantFrom(
  ...['=', '+', '-', '@', '＝', '－', '−', '"', "'", "''", ' ', '\t', '\r', '\n', ';', ',', '|', '\ufeff', '\u200b'],
  ...['cmd', '1', '-5', '0.5', 'é'],
);
const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(piece).map((pieces) => pieces.join('')),
);

test('whatever a reader takes for separators, with or without regard to quotes, no cell is a formula', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (values) => {
      for (const cell of csvLine(values).split(/[,;|\t\r\n]/)) {
        const seen = cell.replace(/^[\s\p{Cc}\p{Cf}"]+/u, '');
        if (/^-?\d+(\.\d+)?"?$/.test(seen)) continue;
        expect(seen).not.toMatch(/^[=+\-@＝＋－＠−]/);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every line reads back as its values', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 2, maxLength: 8 }), (values) => {
      fc.pre(values.join('') !== '' && !values[0]?.startsWith('\ufeff'));
      expect(cellsOf(csvLine(values)).map(unguardFormulas)).toEqual(values);
    }),
    { numRuns: 2000 },
  );
});
