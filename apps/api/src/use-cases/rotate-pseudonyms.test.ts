import { insertCriterion, inTransaction } from '@tidewaiter/database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemActor } from '../access/actor.ts';
import { givenSecrets } from '../secrets.ts';
import { canonicalFile, startTestServer, type TestServer, tablesAsText } from '../testing/index.ts';
import { bytesInMemory } from './file-bytes.ts';
import { ingestBatch } from './ingest-batch.ts';
import { silent } from './progress.ts';
import { rotatePseudonyms } from './rotate-pseudonyms.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

const traders = { importer_id: 'ACME', declarant_id: 'Broker & Sons', exporter_id: 'ACME' };

async function load(rows: readonly Readonly<Record<string, string>>[], context = server.context) {
  const file = bytesInMemory(Buffer.from(canonicalFile(rows.map((row) => ({ ...traders, ...row })))));
  return ingestBatch(context, systemActor, { fileName: 'x.csv', layout: 'auto', file }, silent);
}
type Stored = { declaration_number: string; importer_id: string; declarant_id: string; exporter_id: string };
async function tradersOf(number: string) {
  const { rows } = await server.context.database.pool.query<Stored>(
    'SELECT importer_id, declarant_id, exporter_id FROM declaration_item WHERE declaration_number = $1',
    [number],
  );
  return rows[0];
}

it('a trader who declares again meets the re-keyed pseudonyms of before, and no old one is left but in the audit', async () => {
  await load([
    { declaration_number: 'A1' },
    { declaration_number: 'A1', importer_id: 'OTHER' },
    { declaration_number: 'A3', customs_value: 'much' },
  ]);
  const old = await tradersOf('A1');
  const pseudonyms = Object.values(old ?? {});
  expect(new Set(pseudonyms).size).toBe(3);
  const { database } = server.context;
  await inTransaction(database, (transaction) =>
    insertCriterion(transaction, {
      ownerId: 'u',
      rule: {
        name: 'watched',
        lane: 'red',
        conditions: [{ operator: 'is_one_of', field: 'importerId', values: [old?.importer_id ?? ''] }],
        officeCodes: [],
        instruction: 'look',
        validFrom: '2024-01-01',
        validTo: '2030-01-01',
      },
    }),
  );
  const before = await tablesAsText(database);
  for (const pseudonym of pseudonyms) expect(before).toContain(pseudonym);

  const rotation = await rotatePseudonyms(server.context, systemActor, {}, silent);
  expect(rotation).toMatchObject({
    generation: 2,
    items: 1,
    corrections: 1,
    criteria: 1,
    rejected: 1,
    broken_criteria: [],
  });
  const after = await tablesAsText(database);
  for (const pseudonym of pseudonyms) expect(after).not.toContain(pseudonym);
  const rekeyed = await tradersOf('A1');
  expect(after.split(rekeyed?.importer_id ?? '-').length - 1).toBe(2);

  await load([{ declaration_number: 'A2', importer_id: ' acme ' }]);
  expect(await tradersOf('A2')).toEqual(rekeyed);
  expect(after).toContain('pseudonyms.rotated');
});

it('a process that knows too few secrets, or another one, loads nothing and says what to do', async () => {
  await load([{ declaration_number: 'A1' }]);
  await rotatePseudonyms(server.context, systemActor, {}, silent);
  const behind = (secrets: string) => ({ ...server.context, secrets: givenSecrets(secrets) });
  const one = 'ab'.repeat(32);
  for (const secrets of [one, `${one},${'cd'.repeat(32)}`]) {
    const loading = load([{ declaration_number: 'B1' }], behind(secrets));
    await expect(loading).rejects.toMatchObject({
      code: 'secret_missing',
      message: expect.stringMatching(/Copy the file/),
    });
    await expect(rotatePseudonyms(behind(secrets), systemActor, {}, silent)).rejects.toMatchObject({
      code: 'secret_missing',
    });
  }
  expect(await tradersOf('B1')).toBeUndefined();
});

it('without a further secret in the environment a rotation is refused and changes nothing', async () => {
  await rotatePseudonyms(server.context, systemActor, {}, silent);
  await load([{ declaration_number: 'A1' }]);
  const before = await tradersOf('A1');
  await expect(rotatePseudonyms(server.context, systemActor, {}, silent)).rejects.toMatchObject({
    code: 'secret_missing',
    message: expect.stringMatching(/TIDEWAITER_SECRET/),
  });
  expect(await tradersOf('A1')).toEqual(before);
});
