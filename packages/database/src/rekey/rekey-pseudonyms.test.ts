import { afterAll, beforeEach, expect, test } from 'vitest';
import { openLoad } from '../copy/open-load.ts';
import type { Database } from '../open-database.ts';
import { insertCriterion } from '../records/criterion/criterion.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { inTransaction } from '../transaction.ts';
import { readGeneration } from './generation.ts';
import { type RekeyingWork, rekeyPseudonyms } from './rekey-pseudonyms.ts';
import { vacuumPseudonyms } from './vacuum-pseudonyms.ts';

// Reversible, so that a test can tell what each pseudonym came from: the first digit says the field.
const rekey = {
  importer: (old: string) => `1${old.slice(1)}`,
  declarant: (old: string) => `2${old.slice(1)}`,
  exporter: (old: string) => `3${old.slice(1)}`,
};
const work: RekeyingWork = {
  next: async () => ({ rekey, check: 'abcd' }),
  signal: new AbortController().signal,
  report: () => undefined,
  andThen: async () => undefined,
};
const pseudonym = (n: number) => `f${n.toString(16).padStart(15, '0')}`;
const open: Database[] = [];
let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  open.push(database);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const ask = async (sql: string) => (await database.pool.query(sql)).rows;
const state = async () => ({
  items: await ask(
    'SELECT declaration_number, importer_id, declarant_id, exporter_id FROM declaration_item ORDER BY 1',
  ),
  corrections: await ask('SELECT item FROM correction ORDER BY declaration_number'),
  referrals: await ask('SELECT importer_id FROM referral ORDER BY 1'),
  criteria: await ask('SELECT rule FROM criterion ORDER BY id'),
  generation: await readGeneration(database.pool),
});

async function fill(): Promise<void> {
  await declare(
    database,
    Array.from({ length: 40 }, (_, n) => ({
      number: `D${String(n).padStart(2, '0')}`,
      day: `2024-0${1 + (n % 4)}-10`,
      importer: pseudonym(n % 5),
    })),
  );
  // The same pseudonym in two fields is two traders; some declare neither declarant nor exporter.
  await database.pool.query(
    `UPDATE declaration_item SET declarant_id = importer_id, exporter_id = 'f0000000000000ff'
     WHERE declaration_number < 'D20'`,
  );
  await database.pool.query(
    `INSERT INTO correction (declaration_number, item_number, version, item, batch_id) VALUES
     ('D00', 1, 1, '{"importer_id": "f00000000000000c", "declarant_id": null, "exporter_id": "f00000000000000d", "hs_code": "010121"}', gen_random_uuid()),
     ('D01', 1, 1, '{"importer_id": "f000000000000000", "declarant_id": "f00000000000000e", "exporter_id": null, "hs_code": "010121"}', gen_random_uuid())`,
  );
  await database.pool.query(
    `INSERT INTO referral (declaration_number, status, lane, office_code, registration_date, selection_reason, run_id,
       risk_score, expected_additional_duty, items, main_hs_code, origin_country, importer_id, customs_value, opened_at, updated_at)
     VALUES ('D00', 'open', 'red', 'A', '2024-01-10', 'model', 1, 10, 1, 1, '010121', 'CN', 'f000000000000000', 1, now(), now())`,
  );
  await inTransaction(database, (transaction) =>
    insertCriterion(transaction, {
      ownerId: 'u',
      rule: {
        name: 'known traders',
        lane: 'red',
        conditions: [
          { operator: 'is_one_of', field: 'importerId', values: [pseudonym(1), pseudonym(77)] },
          { operator: 'starts_with', field: 'exporterId', values: ['f0'] },
        ],
        officeCodes: [],
        instruction: 'look twice',
        validFrom: '2024-01-01',
        validTo: '2024-12-31',
      },
    }),
  );
}

test('every place is re-keyed, each field by its own key, and the generation is recorded', async () => {
  await fill();
  const before = await state();
  const told: string[] = [];
  const rekeyed = await rekeyPseudonyms(database, {
    ...work,
    report: (step, done, total) => told.push(`${step} ${done}/${total}`),
  });
  expect(rekeyed).toEqual({
    generation: 2,
    traders: { importer: 6, declarant: 6, exporter: 2 },
    items: 40,
    corrections: 2,
    referrals: 1,
    criteria: 1,
    rejected: 0,
    brokenCriteria: [1],
    olderModels: [],
  });
  const after = await state();
  expect(after.items).toEqual(
    before.items.map((item) => ({
      ...item,
      importer_id: rekey.importer(item.importer_id),
      declarant_id: item.declarant_id && rekey.declarant(item.declarant_id),
      exporter_id: item.exporter_id && rekey.exporter(item.exporter_id),
    })),
  );
  expect(after.corrections.map(({ item }) => item)).toEqual([
    { importer_id: '100000000000000c', declarant_id: null, exporter_id: '300000000000000d', hs_code: '010121' },
    { importer_id: '1000000000000000', declarant_id: '200000000000000e', exporter_id: null, hs_code: '010121' },
  ]);
  expect(after.referrals).toEqual([{ importer_id: '1000000000000000' }]);
  expect(after.criteria[0].rule.conditions).toEqual([
    { operator: 'is_one_of', field: 'importerId', values: ['1000000000000001', '100000000000004d'] },
    { operator: 'starts_with', field: 'exporterId', values: ['f0'] },
  ]);
  expect(after.generation).toEqual({ generation: 2, check: 'abcd' });
  expect(told.at(-1)).toBe('rekey 40/40');
  await vacuumPseudonyms(database, { full: true });
  expect(await state()).toEqual(after);
});

test('an empty database is re-keyed too', async () => {
  expect(await rekeyPseudonyms(database, work)).toMatchObject({
    generation: 2,
    items: 0,
    corrections: 0,
    referrals: 0,
  });
  expect(await rekeyPseudonyms(database, work)).toMatchObject({ generation: 3 });
});

test('what fails or is cancelled changes nothing, and can be done again', async () => {
  await fill();
  const before = await state();
  const andThen = async () => {
    throw new Error('the audit is full');
  };
  await expect(rekeyPseudonyms(database, { ...work, andThen })).rejects.toThrow('the audit is full');
  const cancelled = new AbortController();
  const report = (step: string) => {
    if (step === 'rekey') cancelled.abort(new Error('stop'));
  };
  await expect(rekeyPseudonyms(database, { ...work, report, signal: cancelled.signal })).rejects.toThrow('stop');
  expect(await state()).toEqual(before);
  expect(await rekeyPseudonyms(database, work)).toMatchObject({ generation: 2, items: 40 });
});

test('it waits for a load that is open, and a load that opens meanwhile waits for it', async () => {
  const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
  const load = await openLoad(database, batch.id);
  expect(load.generation).toEqual({ generation: 1, check: null });
  const steps: string[] = [];
  let entered: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const rotation = rekeyPseudonyms(database, {
    ...work,
    report: (step) => {
      steps.push(step);
      if (step === 'wait') entered();
    },
  });
  await waiting;
  expect(steps).toEqual(['wait']);
  load.abort();
  await rotation;
  const later = await openLoad(database, batch.id);
  expect(later.generation).toEqual({ generation: 2, check: 'abcd' });
  later.abort();
});

test('while it runs nobody opens a load of the old generation', async () => {
  const batch = await database.prisma.batch.create({ data: { fileName: 'x', status: 'loading', createdById: 'u' } });
  const opened: Promise<{ generation: number }>[] = [];
  const andThen = async () => {
    opened.push(
      openLoad(database, batch.id).then(({ generation, abort }) => {
        abort();
        return generation;
      }),
    );
    // Long enough for a load that does not wait to read the old generation.
    await database.pool.query('SELECT pg_sleep(0.3)');
  };
  await rekeyPseudonyms(database, { ...work, andThen });
  expect(await Promise.all(opened)).toEqual([{ generation: 2, check: 'abcd' }]);
});
