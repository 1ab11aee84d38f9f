import {
  assessBatch as assessEndpoint,
  createBatch,
  deleteBatch,
  getBatchQuality,
  getBatchQualityCsv,
  getJob,
} from '@tidewaiter/contract';
import type { BatchQuality, QualityCode } from '@tidewaiter/domain';
import { canonicalCsv, outcomesCsv, simulate } from '@tidewaiter/simulator';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemActor } from '../../access/actor.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { assessBatch } from '../../use-cases/assess-batch.ts';
import { silent } from '../../use-cases/progress.ts';

let server: TestServer;
let analyst: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
});
afterAll(() => server.close());

type Row = Record<string, string>;
const clean = simulate({ world: 'steady', seed: 23, items: 6000, endOn: '2026-03-31' });

/** The simulator's file as rows, with numbers of this batch's own and without free text, so that no field holds a comma. */
function rowsOf(name: string, lines: Iterable<string>): { readonly head: readonly string[]; readonly rows: Row[] } {
  const [first = '', ...rest] = [...lines].join('').trimEnd().split('\n');
  const head = first.split(',');
  const rows = rest.map((line) => Object.fromEntries(line.split(',').map((field, at) => [head[at] ?? '', field])));
  return { head, rows: rows.map((row) => ({ ...row, declaration_number: `${name}-${row['declaration_number']}` })) };
}
const fileOf = ({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly Row[] }, separator = ',') =>
  [head, ...rows.map((row) => head.map((name) => row[name] ?? ''))]
    .map((fields) => `${fields.join(separator)}\n`)
    .join('');

async function load(file: string) {
  const headers = { 'content-type': 'text/csv' };
  const response = await analyst.fetch('/api/v1/batches', { method: 'POST', body: Buffer.from(file), headers });
  expect(response.status).toBe(201);
  return createBatch.answer.schema.parse(await response.json());
}
const assess = (batchId: string) => assessBatch(server.context, systemActor, { batchId }, silent);
const countsOf = ({ findings }: BatchQuality) =>
  Object.fromEntries(findings.map(({ code, count }) => [code, count])) as Partial<Record<QualityCode, number>>;
const scaled = (row: Row, factor: number, ...columns: readonly string[]) => {
  for (const column of columns) row[column] = String(Number((Number(row[column]) * factor).toPrecision(12)));
};

it('finds nothing wrong with clean data', async () => {
  const { id } = await load(fileOf(rowsOf('CLEAN', canonicalCsv(clean))));
  const report = await assess(id);
  expect(report).toMatchObject({ items: 6000, sampled: 6000, shifts: [], earlier: { batches: 0, items: 0 } });
  expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const column = (name: string) => report.columns.find((one) => one.column === name);
  expect(column('hs_code')).toMatchObject({ filled: 6000, rejected: 0 });
  expect(column('currency')).toMatchObject({ filled: 0, distinct: null });
  expect(column('customs_value')?.quantiles?.median).toBeGreaterThan(0);
  expect(report.unitValues.bins.reduce((sum, { items }) => sum + items, 0)).toBe(report.unitValues.items);
});

it('finds each planted fault, as often as it was planted, and no other', async () => {
  const file = rowsOf('SPOILT', canonicalCsv(clean));
  const { rows } = file;
  let next = 0;
  const spoil = (items: number, change: (row: Row) => void) => {
    for (const row of rows.slice(next, next + items)) change(row);
    next += items;
  };
  const money = ['fob_value', 'freight', 'insurance', 'customs_value', 'duty_amount', 'tax_amount'];
  spoil(8, (row) => scaled(row, 1000, 'quantity'));
  spoil(6, (row) => scaled(row, 0.001, 'net_mass_kg'));
  spoil(5, (row) => scaled(row, 1000, ...money));
  spoil(4, (row) => {
    row['gross_mass_kg'] = String(Number(row['net_mass_kg']) * 0.9);
  });
  spoil(7, (row) => {
    row['duty_amount'] = String(Number(row['duty_amount']) + 2 + 0.05 * Number(row['customs_value']));
  });
  spoil(3, (row) => {
    row['quantity'] = '0';
  });
  spoil(2, (row) => {
    row['net_mass_kg'] = '0';
  });
  spoil(9, (row) => {
    row['quantity_unit'] = '';
  });
  spoil(5, (row) => {
    row['fob_value'] = String(Number(row['fob_value']) / 2);
  });
  spoil(2, (row) => {
    row['registration_date'] = '2009-05-04';
  });
  spoil(3, (row) => {
    row['hs_code'] = 'none';
  });
  rows.push(...rows.slice(100, 105).map((row) => ({ ...row })));
  const { id, superseded } = await load(fileOf(file));
  expect(superseded).toBe(5);
  const report = await assess(id);
  const { far_unit_value: _, ...counts } = countsOf(report);
  expect(counts).toEqual({
    quantity_slip: 8,
    mass_slip: 6,
    value_slip: 5,
    net_above_gross: 4,
    duty_differs: 7,
    zero_quantity: 3,
    zero_mass: 2,
    quantity_without_unit: 9,
    value_parts_differ: 5,
    stray_dates: 2,
    rejected_rows: 3,
    repeated_in_file: 5,
  });
  const slip = report.findings.find(({ code }) => code === 'quantity_slip');
  expect(slip).toMatchObject({ severity: 'error', details: { factor: 1000 } });
  expect(slip?.examples).toHaveLength(5);
  expect(report.columns.find(({ column }) => column === 'hs_code')).toMatchObject({ rejected: 3 });
  expect(report.shifts.every(({ size }) => size === 'small')).toBe(true);
});

it('holds a batch against the ones before it', async () => {
  const file = rowsOf('SHIFTED', canonicalCsv(clean));
  for (const [at, row] of file.rows.entries()) {
    if (at % 2 === 0) row['transport_mode'] = '5';
    if (at % 3 === 0) row['preference_code'] = '';
    if (at % 3 === 0) row['freight'] = '';
  }
  const { id } = await load(fileOf(file));
  const report = await assess(id);
  expect(report.earlier.batches).toBe(2);
  expect(report.shifts[0]).toMatchObject({ column: 'transport_mode', size: 'large', items: 6000 });
  expect(report.shifts[0]?.moved[0]).toMatchObject({ value: '5', earlierShare: 0 });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'column_emptied', column: 'freight', count: 2000 }),
  );
  const shifted = report.findings.filter(({ code }) => code === 'shifted');
  expect(shifted.map(({ column }) => column)).toEqual(['transport_mode']);
});

it('says of outcomes what does not fit, and from when on they fall off', async () => {
  const file = rowsOf('CLEAN', outcomesCsv(clean));
  const weekOf = new Map(
    rowsOf('CLEAN', canonicalCsv(clean)).rows.map((row) => [
      `${row['declaration_number']}/${row['item_number']}`,
      row['registration_date'] ?? '',
    ]),
  );
  const kept = file.rows.filter(
    (row) => (weekOf.get(`${row['declaration_number']}/${row['item_number']}`) ?? '') < '2026-03-02',
  );
  const compliant = kept.filter((row) => row['outcome'] === 'compliant').slice(0, 4);
  for (const row of compliant) row['additional_duty'] = '12.5';
  const { id } = await load(fileOf({ head: file.head, rows: kept }, ';'));
  const report = await assess(id);
  expect(report).toMatchObject({ items: 0, outcomes: kept.length });
  expect(countsOf(report)).toMatchObject({ compliant_with_duty: 4 });
  expect(report.findings.find(({ code }) => code === 'unlabelled_tail')?.details).toMatchObject({ from: '2026-03-02' });
  expect(report.results.nonCompliant).toBe(kept.filter((row) => row['outcome'] === 'non_compliant').length);
  expect(report.columns.map(({ column }) => column)).toContain('additional_duty');
});

it('answers what is kept, with examples of the caller’s own offices only, and as CSV', async () => {
  const { id } = await load(fileOf(rowsOf('SEEN', canonicalCsv(clean))).replace(/,H87,/, ',,'));
  // The job that a load hands over assesses it; another is asked for.
  await vi.waitFor(
    async () => expect((await analyst.call(getBatchQuality, { params: { id } })).answer().quality).not.toBeNull(),
    { timeout: 30_000, interval: 200 },
  );
  const job = (await analyst.call(assessEndpoint, { params: { id } })).answer();
  expect(job).toMatchObject({ kind: 'assess', batchId: id });
  await vi.waitFor(
    async () => expect((await analyst.call(getJob, { params: { id: job.id } })).answer().status).toBe('done'),
    { timeout: 30_000, interval: 200 },
  );
  const examplesOf = async (client: TestClient) => {
    const { quality } = (await client.call(getBatchQuality, { params: { id } })).answer();
    return quality?.findings.find(({ code }) => code === 'quantity_without_unit')?.examples;
  };
  expect(await examplesOf(analyst)).toHaveLength(1);
  expect(await examplesOf(await server.as('analyst', { offices: ['ELSEWHERE'] }))).toEqual([]);
  const csv = (await (await server.as('auditor')).call(getBatchQualityCsv, { params: { id } })).text;
  expect(csv).toMatch(/^about,name,severity,column,count,base,share,/);
  expect(csv).toMatch(/^finding,quantity_without_unit,warning,,1,6000,/m);
  expect(csv).toMatch(/^column,category,,hs_code,6000,6000,1,/m);
  const audited = await server.context.database.pool.query(
    `SELECT FROM audit_entry WHERE action = 'batch.assessed' AND subject = $1`,
    [`batch:${id}`],
  );
  expect(audited.rowCount).toBe(2);
  await analyst.call(deleteBatch, { params: { id } });
  expect((await analyst.call(getBatchQuality, { params: { id } })).answer()).toEqual({
    computedAt: null,
    quality: null,
  });
  await expect(assess(id)).rejects.toMatchObject({ code: 'conflict' });
});
