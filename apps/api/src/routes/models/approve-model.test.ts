import { approveModel, listModels, proposeModel, retireModel } from '@tidewaiter/contract';
import { insertComparison, insertModel, inTransaction, type NewModel } from '@tidewaiter/database';
import { verdictOf } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let analyst: TestClient;
let manager: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  analyst = await server.as('analyst');
  manager = await server.as('manager');
});
afterAll(() => server.close());

/** A model as training leaves it; promotion looks at who trained it and where it stands. */
const newModel = (userId: string): NewModel => ({
  kind: 'network',
  asOf: '2024-04-01',
  windowFrom: '2024-01-01',
  windowTo: '2024-03-31',
  items: 900,
  seconds: 1,
  backend: 'wasm',
  seed: 1,
  checksum: 'none',
  artefact: new Uint8Array([1]),
  evaluation: {
    split: '2024-03-01',
    rows: [],
    dutyBins: [],
    reliability: [],
    curves: { shares: [], lines: [] },
    subgroups: [],
  },
  facts: {
    features: { version: '1', count: 1, constant: [] },
    slices: { train: 700, validation: 100, calibration: 100 },
    nonCompliant: 90,
    weighed: 0,
    calibration: { slope: 1, intercept: 0, knots: 0, dutyFactor: 1, dutyPower: 0 },
    choice: 'default',
    notes: [],
  },
  heldOut: new Uint8Array(),
  trainedById: userId,
});
function trainedBy(userId: string): Promise<number> {
  return inTransaction(server.context.database, (transaction) => insertModel(transaction, newModel(userId)));
}
const statusOf = async (id: number) =>
  (await analyst.call(listModels)).answer().rows.find((model) => model.id === id)?.status;

it('is never promoted by who trained it, whoever proposed it', async () => {
  const id = await trainedBy(manager.userId);
  expect((await analyst.call(proposeModel, { params: { id } })).status).toBe(200);
  expect((await manager.call(approveModel, { params: { id }, body: {} })).problem().code).toBe('own_proposal');
  expect(await statusOf(id)).toBe('proposed');
});

const propose = (id: number) => analyst.call(proposeModel, { params: { id } });
const approve = (id: number, reason?: string) =>
  manager.call(approveModel, { params: { id }, body: reason === undefined ? {} : { reason } });
const auditOf = async (id: number) =>
  (
    await server.context.database.pool.query(`SELECT action, details FROM audit_entry WHERE subject = $1 ORDER BY id`, [
      `model:${id}`,
    ])
  ).rows;

/** How a model stands beside the live one on the same items, as training or a comparison keeps it. */
function compared(challenger: number, champion: number, high: number): Promise<void> {
  const measures = [
    { measure: 'precision', percent: '5', champion: 0.4, challenger: 0.3, difference: -0.1, low: -0.2, high },
  ] as const;
  return inTransaction(server.context.database, (transaction) =>
    insertComparison(transaction, {
      champion,
      challenger,
      window: { from: '2024-03-01', to: '2024-03-31' },
      items: 900,
      nonCompliant: 90,
      twin: false,
      championSaw: 0,
      measures: [...measures],
      verdict: verdictOf(measures),
      shadow: null,
    }),
  );
}

it('is promoted by a second person, and takes the place of the one before', async () => {
  const [first, second] = [await trainedBy(analyst.userId), await trainedBy(analyst.userId)];
  await propose(first);
  expect((await approve(first)).answer().status).toBe('live');
  await propose(second);
  await compared(second, first, 0.02);
  expect((await approve(second)).answer()).toMatchObject({ status: 'live', signedReason: null });
  expect([await statusOf(first), await statusOf(second)]).toEqual(['retired', 'live']);
});

it('that is worse than the live one, or was not compared with it, is promoted only where a person signs', async () => {
  const live = (await analyst.call(listModels)).answer().rows.find((model) => model.status === 'live');
  const id = await trainedBy(analyst.userId);
  await propose(id);
  const unknown = (await approve(id)).problem();
  expect(unknown).toMatchObject({ code: 'signature_needed', details: { live: live?.id, worse: false } });
  await compared(id, live?.id ?? 0, -0.01);
  expect((await approve(id)).problem()).toMatchObject({ code: 'signature_needed', details: { worse: true } });
  expect(await statusOf(id)).toBe('proposed');
  expect((await approve(id, 'too short')).problem().code).toBe('invalid_request');
  const reason = 'The live one relies on a column that is no longer filled.';
  expect((await approve(id, reason)).answer()).toMatchObject({ status: 'live', signedReason: reason });
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: 'model.promoted',
    details: { reason, verdict: 'worse', replaced: live?.id },
  });
});

it('that was live before is brought back by two people, with their reason', async () => {
  const rows = (await analyst.call(listModels)).answer().rows;
  const [live, before] = [
    rows.find(({ status }) => status === 'live'),
    rows.find(({ status }) => status === 'retired'),
  ];
  const id = before?.id ?? 0;
  expect((await propose(id)).answer()).toMatchObject({ status: 'proposed', approvedBy: null, retiredAt: null });
  expect((await approve(id)).problem().code).toBe('signature_needed');
  await approve(id, 'The new one sends everything of one office to red.');
  expect([await statusOf(id), await statusOf(live?.id ?? 0)]).toEqual(['live', 'retired']);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'model.proposed',
    'model.promoted',
    'model.proposed',
    'model.promoted',
  ]);
});

it('is not promoted before it was proposed, nor twice', async () => {
  const id = await trainedBy(analyst.userId);
  expect((await approve(id)).problem().code).toBe('conflict');
  await propose(id);
  await approve(id, 'There is nothing to compare it with.');
  expect((await approve(id)).problem().code).toBe('conflict');
});

it('is retired once, and what it scored with stays on record', async () => {
  const id = await trainedBy(analyst.userId);
  expect((await manager.call(retireModel, { params: { id } })).answer().status).toBe('retired');
  expect((await manager.call(retireModel, { params: { id } })).problem().code).toBe('conflict');
});

it('that never was live cannot be brought back once it is retired', async () => {
  const id = await trainedBy(analyst.userId);
  await manager.call(retireModel, { params: { id } });
  expect((await propose(id)).problem().code).toBe('conflict');
});

it('is promoted by whoever trained it where the administration lets one person approve', async () => {
  const alone = await startTestServer({ config: { singleApproval: true } });
  try {
    const one = await alone.as('manager');
    const id = await inTransaction(alone.context.database, (transaction) =>
      insertModel(transaction, newModel(one.userId)),
    );
    await (await alone.as('analyst')).call(proposeModel, { params: { id } });
    expect((await one.call(approveModel, { params: { id }, body: {} })).answer().status).toBe('live');
  } finally {
    await alone.close();
  }
});
