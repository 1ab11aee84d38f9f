import {
  claimReferral,
  getDeclaration,
  noteReferral,
  recordAct,
  rerouteReferral,
  undoReferral,
} from '@tidewaiter/contract';
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

describe('undoing', () => {
  const undo = (client: TestClient, number: string) => client.call(undoReferral, at(number));

  it('gives a claim back, and a reroute to who held the case, in their turn and with a trace', async () => {
    await refer({ number: 'U1' });
    await ann.call(claimReferral, at('U1'));
    await ann.call(rerouteReferral, { ...at('U1'), body: { lane: 'green', reason: 'harmless' } });
    expect((await ann.call(getDeclaration, at('U1'))).answer()).toMatchObject({
      referral: { status: 'released', lane: 'green' },
      undo: { kind: 'rerouted' },
    });
    expect((await undo(ben, 'U1')).problem().code).toBe('nothing_to_undo');
    expect((await undo(ann, 'U1')).answer()).toMatchObject({ status: 'claimed', lane: 'red', undone: 'rerouted' });
    expect((await ann.call(getDeclaration, at('U1'))).answer().referral?.claimedBy?.id).toBe(ann.userId);
    expect((await undo(ann, 'U1')).answer()).toMatchObject({ status: 'open', undone: 'claimed' });
    expect((await undo(ann, 'U1')).problem().code).toBe('nothing_to_undo');
    const { events } = (await ben.call(getDeclaration, at('U1'))).answer();
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'claimed', 'rerouted', 'undone', 'undone']);
    expect((await ben.call(claimReferral, at('U1'))).status).toBe(200);
  });

  it('takes back a note without touching who holds the case', async () => {
    await refer({ number: 'U2' });
    await ben.call(claimReferral, at('U2'));
    await ann.call(noteReferral, { ...at('U2'), body: { note: 'wrong case' } });
    expect((await undo(ann, 'U2')).answer()).toMatchObject({ status: 'claimed', undone: 'noted' });
    expect((await ben.call(getDeclaration, at('U2'))).answer().referral?.claimedBy?.id).toBe(ben.userId);
  });

  it('ends after ten minutes, and where an act has settled the case', async () => {
    await refer({ number: 'U3' }, { number: 'U4' });
    await ann.call(claimReferral, at('U3'));
    const { pool } = server.context.database;
    await pool.query(
      `UPDATE referral_event SET occurred_at = now() - interval '11 minutes' WHERE declaration_number = 'U3'`,
    );
    expect((await undo(ann, 'U3')).problem().code).toBe('nothing_to_undo');
    await ann.call(claimReferral, at('U4'));
    await ann.call(recordAct, { ...at('U4'), body: { ...act, items: [compliant] } });
    expect((await undo(ann, 'U4')).problem().code).toBe('nothing_to_undo');
    expect((await undo(stranger, 'U4')).status).toBe(404);
  });
});
