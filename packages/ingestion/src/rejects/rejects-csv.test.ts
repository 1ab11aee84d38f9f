import { type RejectedRow, rejectionCodes } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { mendingOf } from './mending-of.ts';
import { rejectsCsv } from './rejects-csv.ts';

async function* rows(...rejected: RejectedRow[]) {
  yield* rejected;
}

test('rejected rows are listed with how to mend each, safe to open in a spreadsheet', async () => {
  const lines: string[] = [];
  const source = rows(
    { line: 7, column: 'hs_code', code: 'unknown_code', value: '=HYPERLINK("x")' },
    { line: 9, column: null, code: 'ragged_row', value: null },
  );
  for await (const line of rejectsCsv(source)) lines.push(line);
  expect(lines[0]).toBe('line,column,code,value,mend\n');
  expect(lines[1]).toMatch(/^7,hs_code,unknown_code,"'=HYPERLINK\(""x""\)",/);
  expect(lines[2]).toBe(`9,,ragged_row,,"${mendingOf('ragged_row')}"\n`);
});

test('every rejection code has its own sentence', () => {
  const sentences = rejectionCodes.map(mendingOf);
  expect(new Set(sentences).size).toBe(rejectionCodes.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
