import type { DeclarationItem, ItemOutcome } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { testDatabase } from '../testing/test-database.ts';
import { openLoad } from './open-load.ts';
import { portionOf } from './portion-of.ts';
import type { StagedRow, StagedValues } from './staged-row.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let serial = 0;
const facts = () => {
  serial += 1;
  return { sha256: `sha-${serial}`, bytes: 100, layout: 'canonical', report: { note: 'read' } } as const;
};

function item(declarationNumber: string, change: Partial<DeclarationItem> = {}): StagedValues {
  const declared: DeclarationItem = {
    declarationNumber,
    itemNumber: 1,
    registrationDate: '2021-03-01',
    flow: 'import',
    officeCode: '00013',
    procedureCode: null,
    declarantId: null,
    importerId: '0123456789abcdef',
    exporterId: null,
    originCountry: 'KR',
    departureCountry: 'KR',
    transportMode: '1',
    hsCode: '010121',
    goodsDescription: 'tab\there, back\\slash,\nnew line',
    quantity: null,
    quantityUnit: null,
    netMassKg: '12.5',
    grossMassKg: null,
    fobValue: null,
    freight: null,
    insurance: null,
    customsValue: '1000.10',
    currency: null,
    dutyRatePercent: '8',
    dutyAmount: null,
    taxAmount: null,
    preferenceCode: null,
    aeo: false,
    ...change,
  };
  return Object.values(declared).map((value) => (value === null ? null : String(value)));
}

function outcome(declarationNumber: string, change: Partial<ItemOutcome> = {}): StagedValues {
  const found: ItemOutcome = {
    declarationNumber,
    itemNumber: 1,
    examinedOn: '2021-03-05',
    examination: 'physical',
    outcome: 'compliant',
    finding: null,
    additionalDuty: '0',
    selectionProbability: null,
    ...change,
  };
  return Object.values(found).map((value) => (value === null ? null : String(value)));
}

async function load(rows: StagedRow[]) {
  const batch = await database.prisma.batch.create({
    data: { fileName: 'a.csv', status: 'loading', createdById: 'u' },
  });
  const way = await openLoad(database, batch.id);
  await way.write(portionOf(rows, batch.id));
  const { seconds: _, ...counts } = await way.merge(facts());
  return { batch: batch.id, counts };
}

test('items are stored as they were declared, and their office becomes known', async () => {
  const { batch, counts } = await load([{ line: 2, item: item('A1') }]);
  expect(counts).toEqual({ rows: 1, accepted: 1, rejected: 0, superseded: 0 });
  const { rows } = await database.pool.query('SELECT * FROM declaration_item WHERE declaration_number = $1', ['A1']);
  expect(rows).toMatchObject([
    {
      registration_date: '2021-03-01',
      customs_value: '1000.10',
      goods_description: 'tab\there, back\\slash,\nnew line',
    },
  ]);
  expect(await database.prisma.customsOffice.findUnique({ where: { code: '00013' } })).not.toBeNull();
  const record = await database.prisma.batch.findUniqueOrThrow({ where: { id: batch } });
  expect(record).toMatchObject({
    status: 'loaded',
    rows: 1,
    accepted: 1,
    layout: 'canonical',
    report: { note: 'read' },
  });
});

test('the first declared values stay; later ones become corrections, in the same file and in another', async () => {
  const first = await load([
    { line: 2, item: item('B1', { customsValue: '1' }) },
    { line: 3, item: item('B1', { customsValue: '2' }) },
    { line: 4, item: item('B1', { customsValue: '3' }) },
  ]);
  expect(first.counts).toEqual({ rows: 3, accepted: 1, rejected: 0, superseded: 2 });
  const second = await load([{ line: 2, item: item('B1', { customsValue: '4' }) }]);
  expect(second.counts).toEqual({ rows: 1, accepted: 0, rejected: 0, superseded: 1 });
  const { rows } = await database.pool.query(
    `SELECT d.customs_value AS declared, c.version, c.item->>'customs_value' AS later
     FROM declaration_item d JOIN correction c USING (declaration_number, item_number)
     WHERE declaration_number = 'B1' ORDER BY version`,
  );
  expect(rows).toEqual([
    { declared: '1', version: 1, later: '2' },
    { declared: '1', version: 2, later: '3' },
    { declared: '1', version: 3, later: '4' },
  ]);
});

test('outcomes find their item, or are rejected with the reason', async () => {
  await load([{ line: 2, item: item('C1') }]);
  const { batch, counts } = await load([
    { line: 2, outcome: outcome('C1') },
    { line: 3, outcome: outcome('nowhere') },
    { line: 4, outcome: outcome('C1', { examinedOn: '2021-02-28' }) },
    { line: 5, rejection: { column: 'outcome', code: 'unknown_code', value: 'maybe', cells: ['C1', 'maybe'] } },
    { line: 6, outcome: outcome('C1', { outcome: 'non_compliant', finding: 'quantity', additionalDuty: '9.99' }) },
  ]);
  expect(counts).toEqual({ rows: 5, accepted: 2, rejected: 3, superseded: 0 });
  const rejected = await database.prisma.rejectedRow.findMany({ where: { batchId: batch }, orderBy: { line: 'asc' } });
  expect(rejected.map(({ line, code, value, cells }) => [line, code, value, cells])).toEqual([
    [3, 'declaration_not_found', null, null],
    [4, 'examined_before_registration', '2021-02-28', null],
    [5, 'unknown_code', 'maybe', ['C1', 'maybe']],
  ]);
  const { rows } = await database.pool.query(
    `SELECT version, outcome, additional_duty FROM outcome WHERE declaration_number = 'C1' ORDER BY version`,
  );
  expect(rows).toEqual([
    { version: 1, outcome: 'compliant', additional_duty: '0' },
    { version: 2, outcome: 'non_compliant', additional_duty: '9.99' },
  ]);
});

test('a row with an item and its outcome counts once, whatever becomes of it', async () => {
  const { counts } = await load([
    { line: 2, item: item('D1'), outcome: outcome('D1') },
    { line: 3, item: item('D2'), outcome: null },
    { line: 4, item: item('D3'), outcome: outcome('D3', { examinedOn: '2021-02-01' }) },
    { line: 5, item: item('D1'), outcome: outcome('D1', { outcome: 'non_compliant' }) },
  ]);
  expect(counts).toEqual({ rows: 4, accepted: 2, rejected: 1, superseded: 1 });
  expect(
    await database.prisma.declarationItem.count({ where: { declarationNumber: { in: ['D1', 'D2', 'D3'] } } }),
  ).toBe(2);
  expect(await database.prisma.outcome.count({ where: { declarationNumber: 'D1' } })).toBe(2);
});

test('an abandoned load leaves nothing', async () => {
  const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
  const way = await openLoad(database, batch.id);
  await way.write(
    portionOf(
      Array.from({ length: 5_000 }, (_, n) => ({ line: n + 2, item: item(`E${n}`) })),
      batch.id,
    ),
  );
  way.abort();
  expect(await database.prisma.declarationItem.count({ where: { declarationNumber: { startsWith: 'E' } } })).toBe(0);
});

test('a batch that was cancelled meanwhile is not loaded', async () => {
  const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'cancelled', createdById: 'u' } });
  const way = await openLoad(database, batch.id);
  await way.write(portionOf([{ line: 2, item: item('F1') }], batch.id));
  await expect(way.merge(facts())).rejects.toMatchObject({ code: 'cancelled' });
  expect(await database.prisma.declarationItem.count({ where: { declarationNumber: 'F1' } })).toBe(0);
});

test('the same bytes cannot be loaded by two batches', async () => {
  const ids = [1, 2].map(async () => {
    const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
    const way = await openLoad(database, batch.id);
    await way.write(portionOf([{ line: 2, item: item('G1') }], batch.id));
    return way.merge({ sha256: 'same', bytes: 1, layout: 'canonical', report: null });
  });
  const results = await Promise.allSettled(ids);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  expect(await database.prisma.correction.count({ where: { declarationNumber: 'G1' } })).toBe(0);
});

test('a session that the server ends in the middle leaves nothing and says so', async () => {
  const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
  const way = await openLoad(database, batch.id);
  await way.write(portionOf([{ line: 2, item: item('H1') }], batch.id));
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
  );
  await expect(way.merge(facts())).rejects.toMatchObject({ code: 'unavailable' });
  expect(await database.prisma.declarationItem.count({ where: { declarationNumber: 'H1' } })).toBe(0);
});

test('what is no pseudonym is refused by the table, and the failure does not repeat it', async () => {
  for (const importerId of ['PLANTED-TRADER-1', '0123456789abcde', '0123456789abcdef0']) {
    // Its own, since a session that failed lets go of its batch a moment later.
    const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
    const way = await openLoad(database, batch.id);
    await way.write(portionOf([{ line: 2, item: item('I1') }], batch.id));
    const failure: unknown = await way
      .write(portionOf([{ line: 3, item: item('I2', { importerId }) }], batch.id))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(JSON.stringify(Object.entries(failure ?? {})) + String(failure)).not.toContain(importerId);
  }
  expect(await database.prisma.declarationItem.count({ where: { declarationNumber: { startsWith: 'I' } } })).toBe(0);
});

test('loads take turns from their first row on', async () => {
  const open = async () => {
    const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
    return { id: batch.id, way: await openLoad(database, batch.id) };
  };
  const [one, other] = [await open(), await open()];
  await one.way.write(portionOf([{ line: 2, item: item('J1') }], one.id));
  let second = 'waits';
  const waiting = other.way.write(portionOf([{ line: 2, item: item('J1') }], other.id)).then(() => {
    second = 'writes';
  });
  const { rows } = await database.pool.query(
    `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
  );
  expect([second, rows.length]).toEqual(['waits', 1]);
  await one.way.merge(facts());
  await waiting;
  expect(await other.way.merge(facts())).toMatchObject({ accepted: 0, superseded: 1 });
});
