import {
  answerQuestion,
  askColleague,
  claimReferral,
  countWorklist,
  getDeclaration,
  handOverReferral,
  listColleagues,
  listWorklist,
  recordAct,
  undoReferral,
} from '@tidewaiter/contract';
import { verifyAudit } from '@tidewaiter/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referItems, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let ann: TestClient;
let ben: TestClient;
let national: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  ann = await server.as('officer', { offices: ['A'] });
  ben = await server.as('officer', { offices: ['A', 'B'] });
  national = await server.as('officer');
  stranger = await server.as('officer', { offices: ['B'] });
  await server.as('manager', { offices: ['A'] });
});
afterAll(() => server.close());

const refer = (...numbers: readonly string[]) =>
  referItems(
    server,
    numbers.map((number) => ({ number })),
  );
const at = (number: string) => ({ params: { number } });
const viewOf = async (client: TestClient, number: string) => (await client.call(getDeclaration, at(number))).answer();
const holderOf = async (number: string) => (await viewOf(ann, number)).referral?.claimedBy?.id ?? null;
const handOver = (from: TestClient, number: string, to: TestClient) =>
  from.call(handOverReferral, { ...at(number), body: { to: to.userId, note: 'You know this trader.' } });
const ask = (from: TestClient, number: string, of: TestClient) =>
  from.call(askColleague, { ...at(number), body: { to: of.userId, question: 'Is this price usual?' } });
const answer = (from: TestClient, number: string) =>
  from.call(answerQuestion, { ...at(number), body: { answer: 'It is.' } });

describe('the colleagues of a referral', () => {
  it('are the other officers who may see it', async () => {
    await refer('H0');
    const rows = (await ann.call(listColleagues, at('H0'))).answer().rows;
    expect(rows.map(({ id }) => id).sort()).toEqual([ben.userId, national.userId].sort());
    expect((await stranger.call(listColleagues, at('H0'))).status).toBe(404);
  });
});

describe('handing over', () => {
  it('makes the colleague hold the case, with the note in its history', async () => {
    await refer('H1');
    await ann.call(claimReferral, at('H1'));
    expect((await handOver(ann, 'H1', ben)).answer()).toEqual({
      declarationNumber: 'H1',
      status: 'claimed',
      lane: 'red',
    });
    const { referral, events } = await viewOf(ben, 'H1');
    expect(referral?.claimedBy?.id).toBe(ben.userId);
    expect(Date.parse(referral?.claimedUntil ?? '') - Date.now()).toBeGreaterThan(50 * 60_000);
    expect(events.at(-1)).toMatchObject({
      kind: 'handed_over',
      actor: 'officer 1',
      colleague: 'officer 2',
      details: { note: 'You know this trader.' },
    });
    expect((await ben.call(listWorklist, { query: { status: 'mine', q: 'H1' } })).answer().rows).toHaveLength(1);
    const act = { examination: 'physical', examinedOn: '2024-03-05', minutes: 30 } as const;
    const body = { ...act, items: [{ itemNumber: 1, outcome: 'compliant' as const }] };
    expect((await ann.call(recordAct, { ...at('H1'), body })).problem().code).toBe('not_claimed_by_you');
    expect((await ben.call(recordAct, { ...at('H1'), body })).status).toBe(201);
  });

  it('is for who holds the case, and goes to nobody who may not see it', async () => {
    await refer('H2');
    expect((await handOver(ann, 'H2', ben)).problem().code).toBe('not_claimed_by_you');
    await ann.call(claimReferral, at('H2'));
    expect((await handOver(ben, 'H2', national)).problem().code).toBe('not_claimed_by_you');
    for (const to of [stranger.userId, ann.userId, 'nobody']) {
      const reply = await ann.call(handOverReferral, { ...at('H2'), body: { to, note: 'Yours.' } });
      expect(reply.problem().code).toBe('invalid_request');
    }
    expect(await holderOf('H2')).toBe(ann.userId);
  });

  it('can be undone while the colleague has done nothing but look', async () => {
    await refer('H3');
    await ann.call(claimReferral, at('H3'));
    await handOver(ann, 'H3', ben);
    await ben.call(claimReferral, at('H3'));
    expect((await ann.call(undoReferral, at('H3'))).answer()).toMatchObject({
      status: 'claimed',
      undone: 'handed_over',
    });
    expect(await holderOf('H3')).toBe(ann.userId);
  });
});

describe('asking', () => {
  const asked = async (client: TestClient) => (await client.call(countWorklist)).answer().asked;
  const listed = async (client: TestClient) =>
    (await client.call(listWorklist, { query: { status: 'asked' } })).answer().rows.map((row) => row.declarationNumber);

  it('waits in the worklist of who was asked, and answering leaves the case with who holds it', async () => {
    await refer('Q1');
    await ann.call(claimReferral, at('Q1'));
    expect((await ask(ann, 'Q1', ben)).status).toBe(201);
    expect([await asked(ben), await asked(ann), await asked(national)]).toEqual([1, 0, 0]);
    expect([await listed(ben), await listed(ann)]).toEqual([['Q1'], []]);
    expect((await viewOf(ben, 'Q1')).question).toMatchObject({ by: 'officer 1', question: 'Is this price usual?' });
    expect((await viewOf(national, 'Q1')).question).toBeNull();
    expect((await answer(national, 'Q1')).problem().code).toBe('nothing_asked');
    expect((await answer(ben, 'Q1')).answer()).toMatchObject({ status: 'claimed' });
    expect(await asked(ben)).toBe(0);
    expect(await holderOf('Q1')).toBe(ann.userId);
    const { events, question } = await viewOf(ben, 'Q1');
    expect(question).toBeNull();
    expect(events.slice(-2).map(({ kind, colleague }) => [kind, colleague])).toEqual([
      ['asked', 'officer 2'],
      ['answered', 'officer 1'],
    ]);
    expect((await answer(ben, 'Q1')).problem().code).toBe('nothing_asked');
  });

  it('can be taken back, and waits no more once the case is decided', async () => {
    await refer('Q2', 'Q3');
    await ask(ann, 'Q2', ben);
    await ann.call(undoReferral, at('Q2'));
    await ask(ann, 'Q3', ben);
    expect(await listed(ben)).toEqual(['Q3']);
    await national.call(claimReferral, at('Q3'));
    const body = { examination: 'physical', examinedOn: '2024-03-05', minutes: 5 } as const;
    await national.call(recordAct, {
      ...at('Q3'),
      body: { ...body, items: [{ itemNumber: 1, outcome: 'compliant' }] },
    });
    expect([await listed(ben), await asked(ben)]).toEqual([[], 0]);
    expect((await ask(ann, 'Q3', ben)).problem().code).toBe('decided_already');
    expect((await ask(stranger, 'Q3', ben)).status).toBe(404);
  });

  it('is in the audit, as handing over is', async () => {
    const { pool } = server.context.database;
    const { rows } = await pool.query(
      `SELECT DISTINCT action FROM audit_entry WHERE action IN ('referral.handed_over', 'referral.asked', 'referral.answered')`,
    );
    expect(rows).toHaveLength(3);
    expect(await verifyAudit(server.context.database)).toMatchObject({ intact: true });
  });
});
