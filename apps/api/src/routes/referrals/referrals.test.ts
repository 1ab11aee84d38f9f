import {
  claimNext,
  claimReferral,
  countWorklist,
  getDeclaration,
  getMeasures,
  listWorklist,
  noteReferral,
  recordAct,
  releaseReferral,
  rerouteReferral,
} from '@tidewaiter/contract';
import { verifyAudit } from '@tidewaiter/database';
import type { DeclaredItem } from '@tidewaiter/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referItems, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let ann: TestClient;
let ben: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  ann = await server.as('officer', { offices: ['A'] });
  ben = await server.as('officer', { offices: ['A'] });
  stranger = await server.as('officer', { offices: ['B'] });
});
afterAll(() => server.close());

const refer = (...items: readonly DeclaredItem[]) => referItems(server, items);
const at = (number: string) => ({ params: { number } });
const compliant = { itemNumber: 1, outcome: 'compliant' } as const;
const act = { examination: 'physical', examinedOn: '2024-03-05', minutes: 30 } as const;
const lapse = (number: string) =>
  server.context.database.pool.query(
    `UPDATE referral SET claimed_until = now() - interval '1 second' WHERE declaration_number = $1`,
    [number],
  );

describe('claiming', () => {
  it('gives a referral to one officer only', async () => {
    await refer({ number: 'C1' });
    const claimed = (await ann.call(claimReferral, at('C1'))).answer();
    expect(claimed).toMatchObject({ status: 'claimed', claimedBy: { id: ann.userId }, goodsName: 'Vehicles' });
    const refused = await ben.call(claimReferral, at('C1'));
    expect(refused.status).toBe(409);
    expect(refused.problem().code).toBe('already_claimed');
    expect(refused.problem().detail).toContain('officer 1');
  });

  it('lets exactly one of many who ask at the same moment have it', async () => {
    await refer({ number: 'C2' });
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? ann : ben).call(claimReferral, at('C2'))),
    );
    const holders = new Set(
      replies.filter(({ status }) => status === 200).map((reply) => reply.answer().claimedBy?.id),
    );
    expect(holders.size).toBe(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(10);
  });

  it('renews my own lease, and passes a lapsed one to a colleague', async () => {
    await refer({ number: 'C3' });
    const first = (await ann.call(claimReferral, at('C3'))).answer();
    const renewed = (await ann.call(claimReferral, at('C3'))).answer();
    expect(Date.parse(renewed.claimedUntil ?? '')).toBeGreaterThanOrEqual(Date.parse(first.claimedUntil ?? ''));
    expect(Date.parse(renewed.claimedUntil ?? '') - Date.now()).toBeGreaterThan(14 * 60_000);
    await lapse('C3');
    const listed = (await ben.call(listWorklist, { query: { q: 'C3' } })).answer().rows;
    expect(listed).toMatchObject([{ status: 'open', claimedBy: null, claimedUntil: null }]);
    expect((await ben.call(claimReferral, at('C3'))).answer().claimedBy?.id).toBe(ben.userId);
    expect((await ann.call(recordAct, { ...at('C3'), body: { ...act, items: [compliant] } })).problem().code).toBe(
      'not_claimed_by_you',
    );
  });

  it('takes the riskiest referral of my offices that nobody holds, by lane and office where asked', async () => {
    await refer(
      { number: 'N1', office: 'N', selection: { lane: 'yellow', risk: 990 } },
      { number: 'N2', office: 'N', selection: { lane: 'red', risk: 10 } },
      { number: 'N3', office: 'N', selection: { lane: 'red', risk: 20 } },
      { number: 'N4', office: 'M', selection: { lane: 'red', risk: 999 } },
    );
    const officer = await server.as('officer', { offices: ['N'] });
    const next = async (body: object) => (await officer.call(claimNext, { body })).answer().referral?.declarationNumber;
    expect(await next({ officeCode: 'M' })).toBeUndefined();
    expect(await next({ lane: 'yellow' })).toBe('N1');
    expect(await next({})).toBe('N3');
    expect(await next({})).toBe('N2');
    expect(await next({})).toBeUndefined();
    const counts = (await officer.call(countWorklist)).answer();
    expect(counts).toEqual({ red: 2, yellow: 1, mine: 3, asked: 0, random: 0 });
  });

  it('gives two hundred who ask for the next case at the same moment as many different ones', async () => {
    const officer = await server.as('officer', { offices: ['Z'] });
    await refer(...Array.from({ length: 200 }, (_, n) => ({ number: `Z${n}`, office: 'Z' })));
    const replies = await Promise.all(Array.from({ length: 200 }, () => officer.call(claimNext, { body: {} })));
    const taken = replies.map((reply) => reply.answer().referral?.declarationNumber);
    expect(new Set(taken).size).toBe(200);
    expect((await officer.call(claimNext, { body: {} })).answer().referral).toBeNull();
  });

  it('is given back to the queue by who holds it', async () => {
    await refer({ number: 'C4' });
    expect((await ann.call(releaseReferral, at('C4'))).problem().code).toBe('not_claimed_by_you');
    await ann.call(claimReferral, at('C4'));
    expect((await ben.call(releaseReferral, at('C4'))).problem().code).toBe('not_claimed_by_you');
    expect((await ann.call(releaseReferral, at('C4'))).answer()).toMatchObject({ status: 'open', claimedBy: null });
    expect((await ben.call(claimReferral, at('C4'))).status).toBe(200);
  });
});

describe('the inspection act', () => {
  it('records outcomes, closes the referral, moves the measures and is audited', async () => {
    await refer({ number: 'E1', office: 'A', day: '2024-03-04' }, { number: 'E1', item: 2, day: '2024-03-04' });
    const manager = await server.as('manager');
    const measures = async () => (await manager.call(getMeasures)).answer().totals;
    const before = await measures();
    await ann.call(claimReferral, at('E1'));
    const second = { itemNumber: 2, outcome: 'non_compliant', finding: 'quantity', additionalDuty: '99.90' } as const;
    const body = { ...act, note: 'two boxes more', items: [compliant, second] };
    const reply = await ann.call(recordAct, { ...at('E1'), body });
    expect(reply.status).toBe(201);
    expect(reply.answer()).toEqual({ declarationNumber: 'E1', status: 'examined', lane: 'red', actNumber: 1 });
    const after = await measures();
    expect(after.examined).toBe(before.examined + 2);
    expect(Number(after.recoveredDuty)).toBeCloseTo(Number(before.recoveredDuty) + 99.9, 2);
    const seen = (await ann.call(getDeclaration, at('E1'))).answer();
    expect(seen.acts).toMatchObject([{ actNumber: 1, officer: 'officer 1', minutes: 30, note: 'two boxes more' }]);
    expect(seen.events.map(({ kind }) => kind)).toEqual(['opened', 'claimed', 'act_recorded']);
    expect(seen.items[1]?.outcomes).toEqual([
      {
        version: 1,
        examinedOn: '2024-03-05',
        examination: 'physical',
        outcome: 'non_compliant',
        finding: 'quantity',
        additionalDuty: '99.90',
        afterControl: null,
        computedDuty: null,
        source: 'act',
      },
    ]);
    const { database } = server.context;
    const audited = await database.prisma.auditEntry.findMany({
      where: { subject: 'referral:E1' },
      orderBy: { id: 'asc' },
    });
    expect(audited.map(({ action }) => action)).toEqual(['referral.claimed', 'referral.act_recorded']);
    expect(await verifyAudit(database)).toMatchObject({ intact: true });
    expect((await ann.call(recordAct, { ...at('E1'), body: { ...act, items: [compliant] } })).problem().code).toBe(
      'decided_already',
    );
    expect((await ann.call(claimReferral, at('E1'))).problem().code).toBe('decided_already');
  });

  it('keeps the values after control and the duty that follows beside the one that the officer assesses', async () => {
    await refer({ number: 'V2', office: 'A', day: '2024-03-04', customsValue: 1000 });
    await ann.call(claimReferral, at('V2'));
    const found = {
      itemNumber: 1,
      outcome: 'non_compliant',
      finding: 'undervaluation',
      additionalDuty: '75',
      afterControl: { customsValue: '1500', dutyRatePercent: '20' },
    } as const;
    const partly = { ...act, extent: 'partial' as const };
    expect((await ann.call(recordAct, { ...at('V2'), body: { ...partly, items: [found] } })).status).toBe(201);
    const seen = (await ann.call(getDeclaration, at('V2'))).answer();
    expect(seen.acts).toMatchObject([{ extent: 'partial' }]);
    // The rate was not declared: the right one holds for the declared value too.
    expect(seen.items[0]?.outcomes).toMatchObject([
      { additionalDuty: '75', computedDuty: '100', afterControl: { customsValue: '1500', hsCode: null } },
    ]);
    await refer({ number: 'V3', office: 'A', day: '2024-03-04' });
    await ann.call(claimReferral, at('V3'));
    const changed = { ...compliant, afterControl: { customsValue: '1' } };
    const refused = await ann.call(recordAct, { ...at('V3'), body: { ...act, items: [changed] } });
    expect([refused.status, refused.problem().code]).toEqual([400, 'invalid_request']);
  });

  it('is corrected by another act with its reason, once, and what counts is what the later one says', async () => {
    await refer({ number: 'W2', office: 'A', day: '2024-03-04' }, { number: 'W2', item: 2, day: '2024-03-04' });
    await ann.call(claimReferral, at('W2'));
    const found = { itemNumber: 1, outcome: 'non_compliant', finding: 'quantity', additionalDuty: '80' } as const;
    const first = { ...act, items: [found, { ...compliant, itemNumber: 2 }] };
    expect((await ann.call(recordAct, { ...at('W2'), body: first })).status).toBe(201);
    const manager = await server.as('manager');
    const measures = async () => (await manager.call(getMeasures)).answer().totals;
    const before = await measures();
    const corrects = { actNumber: 1, reason: 'Boxes were counted twice.' };
    const correction = { ...act, corrects, items: [compliant] };
    const reply = await ben.call(recordAct, { ...at('W2'), body: correction });
    expect(reply.answer()).toMatchObject({ status: 'examined', actNumber: 2 });
    const after = await measures();
    expect(Number(after.recoveredDuty)).toBeCloseTo(Number(before.recoveredDuty) - 80, 2);
    expect(after.examined).toBe(before.examined);
    const seen = (await ann.call(getDeclaration, at('W2'))).answer();
    expect(seen.acts).toMatchObject([
      { actNumber: 1, corrects: null },
      { actNumber: 2, corrects: 1, correctionReason: 'Boxes were counted twice.' },
    ]);
    expect(seen.items[0]?.outcomes.map(({ outcome }) => outcome)).toEqual(['non_compliant', 'compliant']);
    expect(seen.items[1]?.outcomes).toHaveLength(1);
    const again = await ann.call(recordAct, { ...at('W2'), body: correction });
    expect([again.status, again.problem().code]).toEqual([409, 'conflict']);
    const unknown = { ...correction, corrects: { ...corrects, actNumber: 9 } };
    expect((await ann.call(recordAct, { ...at('W2'), body: unknown })).problem().code).toBe('invalid_request');
    expect(await verifyAudit(server.context.database)).toMatchObject({ intact: true });
  });

  it.each([
    ['of an item that the declaration does not have', { items: [{ itemNumber: 9, outcome: 'compliant' as const }] }],
    ['of an item named twice', { items: [compliant, compliant] }],
    ['before the goods were declared', { examinedOn: '2024-03-03' }],
    ['in the future', { examinedOn: '2999-01-01' }],
    ['of a compliant item with duty', { items: [{ ...compliant, additionalDuty: '5' }] }],
    ['of a non-compliant item without finding', { items: [{ itemNumber: 1, outcome: 'non_compliant' as const }] }],
  ])('is refused %s, and nothing of it is kept', async (_, change) => {
    await refer({ number: 'E2' });
    await ann.call(claimReferral, at('E2'));
    const reply = await ann.call(recordAct, { ...at('E2'), body: { ...act, items: [compliant], ...change } });
    expect(reply.status).toBe(400);
    expect(reply.problem().code).toBe('invalid_request');
    const { prisma } = server.context.database;
    expect(await prisma.inspectionAct.count({ where: { declarationNumber: 'E2' } })).toBe(0);
    expect(await prisma.outcome.count({ where: { declarationNumber: 'E2' } })).toBe(0);
  });

  it('follows an outcome that came by file as its next version', async () => {
    await refer({ number: 'E3', outcome: { nonCompliant: true, duty: 5 } });
    await ann.call(claimReferral, at('E3'));
    await ann.call(recordAct, { ...at('E3'), body: { ...act, items: [compliant] } });
    const [item] = (await ann.call(getDeclaration, at('E3'))).answer().items;
    expect(item?.outcomes.map(({ version, source, outcome }) => [version, source, outcome])).toEqual([
      [1, 'file', 'non_compliant'],
      [2, 'act', 'compliant'],
    ]);
  });

  it('is still taken from who held the claim when the lease ran out and nobody took over', async () => {
    await refer({ number: 'E4' });
    await ann.call(claimReferral, at('E4'));
    await lapse('E4');
    expect((await ann.call(recordAct, { ...at('E4'), body: { ...act, items: [compliant] } })).status).toBe(201);
  });
});

describe('rerouting and notes', () => {
  it('changes the lane with a reason; green releases', async () => {
    await refer({ number: 'R1' });
    const reroute = (lane: 'red' | 'yellow' | 'green') =>
      ann.call(rerouteReferral, { ...at('R1'), body: { lane, reason: 'papers suffice' } });
    expect((await reroute('yellow')).problem().code).toBe('not_claimed_by_you');
    await ann.call(claimReferral, at('R1'));
    expect((await reroute('red')).problem().code).toBe('invalid_request');
    expect((await reroute('yellow')).answer()).toEqual({ declarationNumber: 'R1', status: 'claimed', lane: 'yellow' });
    expect((await reroute('green')).answer()).toEqual({ declarationNumber: 'R1', status: 'released', lane: 'green' });
    expect((await reroute('red')).problem().code).toBe('decided_already');
    const seen = (await ann.call(getDeclaration, at('R1'))).answer();
    expect(seen.referral).toMatchObject({ status: 'released', lane: 'green', claimedBy: null });
    expect(seen.events.at(-1)?.details).toEqual({ from: 'yellow', to: 'green', reason: 'papers suffice' });
    expect((await ann.call(listWorklist, { query: { q: 'R1' } })).answer().rows).toEqual([]);
  });

  it('keeps a note without changing where the referral stands', async () => {
    await refer({ number: 'R2' });
    const reply = await ben.call(noteReferral, { ...at('R2'), body: { note: 'called the broker' } });
    expect(reply.status).toBe(201);
    expect(reply.answer()).toEqual({ declarationNumber: 'R2', status: 'open', lane: 'red' });
    const { events } = (await ann.call(getDeclaration, at('R2'))).answer();
    expect(events.at(-1)).toMatchObject({ kind: 'noted', actor: 'officer 2', details: { note: 'called the broker' } });
  });
});

describe('an officer of another office', () => {
  it('neither sees nor changes anything', async () => {
    await refer({ number: 'S1', selection: { lane: 'red', risk: 1000 } });
    await ann.call(claimReferral, at('S1'));
    const replies = [
      await stranger.call(claimReferral, at('S1')),
      await stranger.call(releaseReferral, at('S1')),
      await stranger.call(rerouteReferral, { ...at('S1'), body: { lane: 'green', reason: 'because' } }),
      await stranger.call(noteReferral, { ...at('S1'), body: { note: 'hello' } }),
      await stranger.call(recordAct, { ...at('S1'), body: { ...act, items: [compliant] } }),
      await stranger.call(getDeclaration, at('S1')),
    ];
    for (const reply of replies) {
      expect(reply.status).toBe(404);
      expect(reply.problem().code).toBe('not_found');
    }
    expect((await stranger.call(listWorklist)).answer().rows).toEqual([]);
    expect((await stranger.call(listWorklist, { query: { officeCode: 'A' } })).answer().rows).toEqual([]);
    expect((await stranger.call(countWorklist)).answer()).toEqual({ red: 0, yellow: 0, mine: 0, asked: 0, random: 0 });
    expect((await stranger.call(claimNext, { body: {} })).answer().referral).toBeNull();
    const { events, referral } = (await ann.call(getDeclaration, at('S1'))).answer();
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'claimed']);
    expect(referral?.claimedBy?.id).toBe(ann.userId);
  });
});
