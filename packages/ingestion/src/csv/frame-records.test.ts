import { TidewaiterError } from '@tidewaiter/domain';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { longestRecord, recordFramer } from './frame-records.ts';
import { splitFields } from './split-fields.ts';

function frameAll(pieces: readonly string[], fieldCount: number) {
  const frame = recordFramer(',', fieldCount, 2);
  const frames = [...pieces.map((piece) => frame(piece, false)), frame('', true)];
  return {
    records: frames.flatMap(({ text }) => splitFields(text, ',')),
    lines: frames.flatMap(({ lines }) => lines),
    brokenLines: frames.flatMap(({ brokenLines }) => brokenLines),
  };
}

const field = fc.stringMatching(/^[ab",; \n]{0,6}$/);
const table = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 });

test('whatever a CSV writer writes is read back, with the line each record begins on', () => {
  fc.assert(
    fc.property(table, fc.boolean(), (rows, quotes) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes });
      const read = frameAll([text], 3);
      expect(read.records).toEqual(rows);
      expect(read.brokenLines).toEqual([]);
      let line = 2;
      for (const [at, row] of rows.entries()) {
        expect(read.lines[at]).toBe(line);
        line += row.join('').split('\n').length;
      }
    }),
  );
});

test('any text, cut anywhere, gives the same records, and no line is unaccounted for', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a",\n]{0,60}$/), fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((end, at) => text.slice(places[at], end));
      const whole = frameAll([text], 2);
      expect(frameAll(pieces, 2)).toEqual(whole);
      expect(whole.records.length).toBe(whole.lines.length);
      const inside = whole.records.flat().join('').split('\n').length - 1;
      const total = text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
      expect(whole.lines.length + whole.brokenLines.length + inside).toBe(total);
    }),
    { numRuns: 2000 },
  );
});

test('a quote that never closes costs its own line and nothing after it', () => {
  expect(frameAll(['1,"open\n2,b\n3,c\n'], 2)).toEqual({
    records: [
      ['2', 'b'],
      ['3', 'c'],
    ],
    lines: [3, 4],
    brokenLines: [2],
  });
});

test('a quote that closes in the middle of a field breaks its line; one inside an unquoted field is text', () => {
  const read = frameAll(['1,"15" pipe\n2,15" pipe\n3,"ok" \n'], 2);
  expect(read.brokenLines).toEqual([2]);
  expect(read.records).toEqual([
    ['2', '15" pipe'],
    ['3', 'ok'],
  ]);
});

test('a quote that swallows rows until a later one is found out by the number of fields', () => {
  const swallowed = frameAll(['1,"a,x\n2,b,x\n3,",",x\n4,d,x\n'], 3);
  expect(swallowed.brokenLines).toEqual([2]);
  expect(swallowed.lines).toEqual([3, 4, 5]);
});

test('an open quote over more than the longest record is broken, wherever it was cut', () => {
  const rows = 'x,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n'.repeat(20_000);
  const text = `1,"open\n${rows}last,"\n`;
  const pieces = Array.from({ length: 30 }, (_, at) => text.slice(at * 60_000, (at + 1) * 60_000));
  const read = frameAll(pieces, 2);
  expect(read.brokenLines).toEqual([2, 20_003]);
  expect(read.lines.length).toBe(20_000);
});

test('a line longer than the longest record is named and ends the reading', () => {
  const frame = recordFramer(',', 2, 2);
  frame('a,b\n', false);
  const tooLong = () => frame(`a,${'b'.repeat(longestRecord)}`, false);
  expect(tooLong).toThrow(TidewaiterError);
  expect(tooLong).toThrow(/Line 3 /);
});
