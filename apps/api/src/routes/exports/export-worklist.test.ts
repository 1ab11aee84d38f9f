import { exportWorklist, exportWorklistWorkbook, listWorklist } from '@tidewaiter/contract';
import { inTransaction, openReferrals } from '@tidewaiter/database';
import { declare } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

// More rows than are read at once, so that the export crosses portions and lanes.
const declarations = 2300;
let server: TestServer;
let officer: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  const { database } = server.context;
  await declare(
    database,
    Array.from({ length: declarations }, (_, n) => ({
      number: `W${String(n).padStart(4, '0')}`,
      office: n % 23 ? 'A' : 'B',
      selection: { lane: n % 2 ? 'red' : 'yellow', risk: (n * 37) % 100 } as const,
    })),
  );
  await inTransaction(database, (transaction) => openReferrals(transaction, 1));
  officer = await server.as('officer', { offices: ['A'] });
});
afterAll(() => server.close());

function read(csv: string) {
  const lines = csv.trimEnd().split('\n');
  const notes = lines.filter((line) => line.startsWith('# '));
  const [header = '', ...rows] = lines.slice(notes.length);
  return { notes, header, rows };
}

it('the whole queue leaves in the order of the screen, of the officer’s own offices only', async () => {
  const { header, rows } = read((await officer.call(exportWorklist)).text);
  expect(header.split(',').slice(0, 4)).toEqual(['declaration_number', 'registration_date', 'office_code', 'lane']);
  expect(rows).toHaveLength(declarations - declarations / 23);
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(rows.length);
  expect(new Set(rows.map((row) => row.split(',')[2]))).toEqual(new Set(['A']));
  const shown = (await officer.call(listWorklist, { query: { limit: 100 } })).answer().rows;
  expect(rows.slice(0, 100).map((row) => row.split(',')[0])).toEqual(shown.map((row) => row.declarationNumber));
});

it('the filters narrow what leaves, and are written in it', async () => {
  const query = { lane: 'red', q: 'W00' } as const;
  const { notes, rows } = read((await officer.call(exportWorklist, { query })).text);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^W00\d\d,[^,]+,A,red,/);
  expect(notes).toEqual(
    expect.arrayContaining([
      '# offices,A',
      '# lane,red',
      '# status,any',
      '# q,W00',
      expect.stringMatching(/^# made_at,20/),
    ]),
  );
});

it('an order of several columns leaves as it is shown, crosses portions, and is written in the file', async () => {
  const query = { sort: '-lane,risk' } as const;
  const { notes, rows } = read((await officer.call(exportWorklist, { query })).text);
  expect(rows).toHaveLength(declarations - declarations / 23);
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(rows.length);
  const shown = (await officer.call(listWorklist, { query: { ...query, limit: 100 } })).answer().rows;
  expect(rows.slice(0, 100).map((row) => row.split(',')[0])).toEqual(shown.map((row) => row.declarationNumber));
  expect(shown[0]).toMatchObject({ lane: 'yellow', riskScore: 0 });
  expect(notes).toContain('# order,"lane (yellow, red), risk_score, declaration_number"');
});

it('a filter that looks like a formula is no formula in the file', async () => {
  const { notes, rows } = read((await officer.call(exportWorklist, { query: { q: '=1+1' } })).text);
  expect(rows).toEqual([]);
  expect(notes).toContain("# q,'=1+1");
});

it('it leaves as a workbook too, and not for whom the queue is closed', async () => {
  const answer = await officer.fetch('/api/v1/exports/worklist.xlsx?lane=yellow');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('"worklist.xlsx"');
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const administrator = await server.as('administrator');
  expect((await administrator.call(exportWorklistWorkbook)).status).toBe(403);
});
