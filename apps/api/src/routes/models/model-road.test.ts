import { setTimeout as wait } from 'node:timers/promises';
import {
  approveModel,
  cancelJob,
  compareModel,
  createBatch,
  createDeclaration,
  exportScores,
  getDeclaration,
  getDrift,
  getJob,
  getModel,
  jobSchema,
  listJobs,
  listModels,
  measureDrift,
  proposeModel,
  publishPlan,
  putPrivacy,
  runShadow,
  setShadow,
  startSelectionRun,
  trainModel,
} from '@tidewaiter/contract';
import { firstPlan } from '@tidewaiter/domain';
import { featureNames } from '@tidewaiter/features';
import { canonicalCsv, outcomesCsv, simulate } from '@tidewaiter/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runWorker } from '../../jobs/run-worker.ts';
import { canonicalFile, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let worker: { readonly stop: () => Promise<void> };
let analyst: TestClient;
let manager: TestClient;
let modelId: number;
const stream = simulate({ world: 'steady', seed: 3, items: 900, from: '2024-01-01', months: 3 });

beforeAll(async () => {
  server = await startTestServer();
  worker = await runWorker(server.context);
  analyst = await server.as('analyst');
  manager = await server.as('manager');
});
afterAll(async () => {
  await worker.stop();
  await server.close();
});

async function load(file: string) {
  const headers = { 'content-type': 'text/csv' };
  const response = await analyst.fetch('/api/v1/batches', { method: 'POST', body: Buffer.from(file), headers });
  return createBatch.answer.schema.parse(await response.json());
}
/** What control had found before a day; later items wait for it. */
function* knownBefore(date: string) {
  for (const one of stream) if (one.examinedOn !== null && one.examinedOn < date) yield one;
}
const jobOf = async (id: string) => (await analyst.call(getJob, { params: { id } })).answer();
async function ended(id: string) {
  for (let looks = 0; looks < 600; looks += 1) {
    const job = await jobOf(id);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await wait(100);
  }
  throw new Error('the job did not end');
}
const train = async (asOf?: string) => (await analyst.call(trainModel, { body: asOf ? { asOf } : {} })).answer();
const rows = async (sql: string) => (await server.context.database.pool.query(sql)).rows;
const item = (number: string, change: Record<string, string> = {}) => ({
  declaration_number: number,
  registration_date: '2024-03-30',
  office_code: 'NEAR',
  importer_id: 'someone',
  origin_country: 'CN',
  hs_code: '870323',
  customs_value: '1000',
  ...change,
});

it('trains on nothing only to say what is missing, and scores nothing without a live model', async () => {
  expect((await ended((await train()).id)).error?.code).toBe('too_few_labels');
  const refused = await analyst.call(startSelectionRun, { body: { from: '2024-01-01' } });
  expect(refused.problem().code).toBe('no_live_model');
  expect((await analyst.call(createDeclaration, { body: { items: [item('N1')] } })).problem().code).toBe(
    'no_live_model',
  );
});

it('trains a model, which another person than its trainer puts in charge', async () => {
  await load([...canonicalCsv(stream)].join(''));
  await load([...outcomesCsv(knownBefore('2024-03-20'))].join(''));
  const started = await train();
  const events = await (await analyst.fetch(`/api/v1/jobs/${started.id}/events`)).text();
  const told = events.split('\n').filter((line) => line.startsWith('data: '));
  const last = jobSchema.parse(JSON.parse(told.at(-1)?.slice('data: '.length) ?? ''));
  expect(last).toMatchObject({ status: 'done', error: null });
  const { rows: models } = (await analyst.call(listModels)).answer();
  expect(models).toMatchObject([{ status: 'trained', trainedBy: { id: analyst.userId } }]);
  modelId = models[0]?.id ?? 0;
  expect(last.result).toMatchObject({ model: modelId, promoted: false });
  const params = { id: modelId };
  expect((await manager.call(approveModel, { params })).problem().code).toBe('conflict');
  expect((await analyst.call(proposeModel, { params })).answer().status).toBe('proposed');
  expect((await manager.call(approveModel, { params })).answer()).toMatchObject({ status: 'live' });
});

it('shows on its page how it was judged, by whom it was cut, and what it is made of', async () => {
  const model = (await analyst.call(getModel, { params: { id: modelId } })).answer();
  const { curves, subgroups, rows: table } = model.evaluation;
  expect(curves.lines.map((line) => line.model)).toEqual(
    expect.arrayContaining([model.kind, 'importer_rule', 'random', 'oracle']),
  );
  expect(curves.lines.every(({ found, duty }) => found.length === 101 && duty.at(-1) === 1)).toBe(true);
  const judged = table.find(({ subset }) => subset === 'all')?.items;
  const sizes = subgroups.filter(({ dimension }) => dimension === 'importer');
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, { row }) => sum + row.items, 0)).toBeLessThanOrEqual(judged ?? 0);
  const offices = (await rows('SELECT DISTINCT office_code FROM declaration_item')).map((row) => row.office_code);
  expect(subgroups.filter(({ dimension }) => dimension === 'office').map(({ name }) => name)).not.toEqual([]);
  for (const { dimension, name } of subgroups) if (dimension === 'office') expect(offices).toContain(name);
  expect(model.facts).toMatchObject({ choice: 'default', features: { count: featureNames.length } });
  expect(model.comparison).toBeNull();
  expect((await analyst.call(listModels)).answer().rows[0]?.evaluation.curves.lines).toEqual([]);
});

it('compares the next model with the live one on the items that judged both', async () => {
  const job = await ended((await analyst.call(trainModel, { body: { kind: 'logistic', seed: 7 } })).answer().id);
  expect(job).toMatchObject({ status: 'done', error: null });
  const [model] = (await analyst.call(listModels)).answer().rows;
  expect(model).toMatchObject({ kind: 'logistic', seed: 7 });
  const { comparison, facts } = (await analyst.call(getModel, { params: { id: model?.id ?? 0 } })).answer();
  expect(facts?.choice).toBe('asked');
  expect(comparison).toMatchObject({ champion: modelId, challenger: model?.id, twin: true, championSaw: 1 });
  expect(comparison?.measures).toHaveLength(8);
  for (const { champion, challenger, difference } of comparison?.measures ?? [])
    expect(difference).toBeCloseTo((challenger ?? 0) - (champion ?? 0), 9);
});

it('compares again on demand, by the scores that were kept, to the same end', async () => {
  const [model] = (await analyst.call(listModels)).answer().rows;
  const params = { id: model?.id ?? 0 };
  const before = (await analyst.call(getModel, { params })).answer().comparison;
  const job = await ended((await manager.call(compareModel, { params })).answer().id);
  expect(job).toMatchObject({ kind: 'compare', status: 'done', error: null });
  const after = (await analyst.call(getModel, { params })).answer().comparison;
  expect({ ...after, createdAt: null }).toEqual({ ...before, createdAt: null });
  expect(after?.createdAt).not.toBe(before?.createdAt);
  const live = await manager.call(compareModel, { params: { id: modelId } });
  expect(live.problem().code).toBe('no_live_model');
});

it('names a kind of model that there is none of', async () => {
  const job = await ended((await analyst.call(trainModel, { body: { kind: 'oracle' } })).answer().id);
  expect(job.error).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('logistic') });
});

it('scores, selects, refers and measures, with reasons that add up, and alike each time', async () => {
  // So few items a day that modest rates would choose none of them.
  const offices = firstPlan.offices.map((each) => ({ ...each, red: { ...each.red, expectedRate: 0.5 } }));
  await manager.call(publishPlan, { body: { ...firstPlan, offices } });
  const body = { from: '2024-03-20', to: '2024-03-25' };
  const chosen: unknown[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const job = await ended((await manager.call(startSelectionRun, { body })).answer().id);
    expect(job).toMatchObject({ status: 'done', result: { model: modelId } });
    chosen.push(
      await rows(`SELECT declaration_number, item_number, lane, risk_score, selection_probability FROM item_selection
        WHERE run_id = (SELECT max(run_id) FROM item_selection) ORDER BY 1, 2`),
    );
  }
  expect(chosen[0]).not.toEqual([]);
  expect(chosen[1]).toEqual(chosen[0]);
  const sums =
    await rows(`SELECT s.risk_score, (SELECT round(sum((r->>'points')::numeric)) FROM jsonb_array_elements(s.reasons) r) AS points
    FROM item_selection s WHERE lane <> 'green'`);
  expect(sums.length).toBeGreaterThan(0);
  for (const { risk_score, points } of sums) expect(Number(points)).toBe(risk_score);
  const [counted] = await rows(
    `SELECT (SELECT count(*) FROM referral)::int AS referrals, (SELECT count(*) FROM daily_measure)::int AS measures`,
  );
  expect(counted?.referrals).toBeGreaterThan(0);
  expect(counted?.measures).toBeGreaterThan(0);
});

it('measures drift by week, of every feature and score, against the end of the training window', async () => {
  const params = { id: modelId };
  expect((await analyst.call(getDrift, { params })).answer()).toEqual({ reference: null, weeks: [], measures: [] });
  const job = await ended((await analyst.call(measureDrift, { params })).answer().id);
  expect(job).toMatchObject({ kind: 'drift', status: 'done', error: null });
  const drift = (await analyst.call(getDrift, { params })).answer();
  const { window } = (await analyst.call(getModel, { params })).answer();
  const counted = await rows(
    `SELECT (count(*) FILTER (WHERE registration_date <= '${window.to}'))::int AS within,
       (count(*) FILTER (WHERE registration_date > '${window.to}'))::int AS later
     FROM declaration_item WHERE registration_date >= '${drift.reference?.from ?? ''}'`,
  );
  expect(drift.reference?.items).toBe(counted[0]?.within);
  expect(drift.weeks.reduce((sum, { items }) => sum + items, 0)).toBe(counted[0]?.later);
  expect(drift.weeks.length).toBeGreaterThan(0);
  expect(drift.measures.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...featureNames, 'score:probability', 'score:expected_duty']),
  );
  expect(drift.measures.every(({ stability }) => stability.every((value) => value !== null && value >= 0))).toBe(true);
});

it('lets a challenger score in the shadow, and touches no lane', async () => {
  const challenger = (await analyst.call(listModels)).answer().rows.find(({ status }) => status === 'trained')?.id ?? 0;
  const params = { id: challenger };
  expect((await manager.call(runShadow)).problem().code).toBe('conflict');
  expect((await analyst.call(setShadow, { params: { id: modelId }, body: { on: true } })).problem().code).toBe(
    'conflict',
  );
  const shadow = (await analyst.call(setShadow, { params, body: { on: true } })).answer();
  expect(shadow).toMatchObject({ status: 'trained', shadow: null });
  expect(shadow.shadowSince).not.toBeNull();
  const run = await ended(
    (await manager.call(startSelectionRun, { body: { from: '2024-03-20', to: '2024-03-25' } })).answer().id,
  );
  expect(run.status).toBe('done');
  const latest = `SELECT declaration_number, item_number, lane, model_id FROM item_selection
    WHERE run_id = (SELECT max(run_id) FROM item_selection) ORDER BY 1, 2`;
  const lanes = await rows(latest);
  // The run itself hands over to the shadow.
  const { rows: jobs } = (await analyst.call(listJobs, { query: { limit: 5 } })).answer();
  const handed = await ended(jobs.find(({ kind }) => kind === 'shadow')?.id ?? '');
  expect(handed).toMatchObject({ status: 'done', result: { models: [challenger], items: lanes.length } });
  expect(await rows(latest)).toEqual(lanes);
  const scored = await rows(`SELECT count(*)::int AS items, min(probability) AS low, max(probability) AS high
    FROM shadow_score WHERE model_id = ${challenger}`);
  expect(scored[0]).toMatchObject({ items: lanes.length });
  expect(scored[0]?.low).toBeLessThan(scored[0]?.high);
  expect((await analyst.call(getModel, { params })).answer().shadow).toBeNull();
});

it('compares the challenger in the shadow with the live model on what is examined since', async () => {
  const [{ id } = { id: 0 }] = await rows('SELECT id FROM model WHERE shadow_since IS NOT NULL');
  await load([...outcomesCsv(stream)].join(''));
  const again = await ended((await analyst.call(runShadow)).answer().id);
  expect(again).toMatchObject({ status: 'done', result: { models: [id], items: 0 } });
  const { shadow, comparison } = (await analyst.call(getModel, { params: { id } })).answer();
  expect(shadow).toMatchObject({ champion: modelId, challenger: id });
  expect(shadow?.items).toBe(shadow?.shadow?.reasons.reduce((sum, { examined }) => sum + examined, 0));
  expect(shadow?.shadow?.scored).toBe(shadow?.items);
  expect(comparison?.shadow).toBeNull();
  expect((await analyst.call(setShadow, { params: { id }, body: { on: false } })).answer().shadowSince).toBeNull();
});

it('routes one declaration in its answer, the same each time', async () => {
  const body = { items: [item('ONE', { item_number: '1' }), item('ONE', { item_number: '2', hs_code: '010121' })] };
  const first = await analyst.call(createDeclaration, { body });
  expect(first.status).toBe(201);
  expect(first.answer()).toMatchObject({
    declarationNumber: 'ONE',
    items: [{ itemNumber: 1, modelId }, { itemNumber: 2 }],
  });
  expect((await analyst.call(createDeclaration, { body })).answer()).toEqual(first.answer());
  const spaced = { items: body.items.map((each) => ({ ...each, declaration_number: ' ONE ' })) };
  expect((await analyst.call(createDeclaration, { body: spaced })).answer()).toEqual(first.answer());
});

it('refuses a declaration with one wrong item whole, and takes it once it is mended', async () => {
  const wrong = [item('TWO', { item_number: '1' }), item('TWO', { item_number: '2', customs_value: '-1' })];
  const refused = await analyst.call(createDeclaration, { body: { items: wrong } });
  expect(refused.problem()).toMatchObject({
    code: 'invalid_request',
    details: { item: 2, column: 'customs_value', code: 'negative_number' },
  });
  expect((await analyst.call(getDeclaration, { params: { number: 'TWO' } })).status).toBe(404);
  const doubled = await analyst.call(createDeclaration, { body: { items: [item('TWO'), item('TWO')] } });
  expect(doubled.problem().code).toBe('invalid_request');
  const mended = [wrong[0] ?? item('TWO'), item('TWO', { item_number: '2' })];
  expect((await analyst.call(createDeclaration, { body: { items: mended } })).answer().items).toHaveLength(2);
});

it('routes a declaration that a batch brought before', async () => {
  await load(canonicalFile([{ declaration_number: 'OLD', registration_date: '2024-03-30', office_code: 'FAR' }]));
  const reply = await analyst.call(createDeclaration, { body: { items: [item('OLD', { customs_value: '2' })] } });
  expect(reply.answer().items).toHaveLength(1);
});

it('reads a declaration by what was decided about privacy since the one before', async () => {
  const administrator = await server.as('administrator');
  const send = (number: string) =>
    analyst.call(createDeclaration, {
      body: { items: [item(number, { office_code: 'FAR', goods_description: 'Cars' })] },
    });
  await send('DROPPED');
  await administrator.call(putPrivacy, { body: { keepGoodsDescription: true } });
  expect((await send('KEPT')).status).toBe(201);
  await administrator.call(putPrivacy, { body: { keepGoodsDescription: false } });
  expect((await send('DROPPED AGAIN')).status).toBe(201);
  const described = await rows(
    `SELECT declaration_number, goods_description FROM declaration_item
     WHERE declaration_number LIKE 'DROPPED%' OR declaration_number = 'KEPT' ORDER BY 1`,
  );
  expect(described.map(({ goods_description }) => goods_description)).toEqual([null, null, 'Cars']);
});

it('exports scores in their layout, within the offices of who asks, harmless in a spreadsheet', async () => {
  await analyst.call(createDeclaration, { body: { items: [item('=1+1')] } });
  const near = await server.as('manager', { offices: ['NEAR'] });
  const [header, ...lines] = (await near.call(exportScores)).text.trimEnd().split('\n');
  expect(header).toBe(
    'declaration_number,item_number,model,probability,expected_additional_duty,risk_score,lane,selection_reason,selection_probability,scored_at',
  );
  expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(["'=1+1", 'ONE', 'ONE', 'TWO', 'TWO']);
  const all = (await manager.call(exportScores)).text.trimEnd().split('\n');
  expect(all.length).toBeGreaterThan(lines.length + 1);
});

it('keeps nothing of a training that is cancelled', async () => {
  const { id } = await train();
  while ((await jobOf(id)).status === 'queued') await wait(20);
  expect((await analyst.call(cancelJob, { params: { id } })).answer().status).toBe('cancelled');
  // The next job begins only when this one has let go.
  expect((await ended((await train('2024-01-02')).id)).error?.code).toBe('too_few_labels');
  expect((await jobOf(id)).status).toBe('cancelled');
  expect((await analyst.call(listModels)).answer().rows).toHaveLength(2);
  expect((await analyst.call(cancelJob, { params: { id } })).problem().code).toBe('conflict');
});
