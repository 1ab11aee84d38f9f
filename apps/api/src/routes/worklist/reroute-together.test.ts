import {
  claimReferral,
  getDeclaration,
  noteReferral,
  previewReroutes,
  rerouteTogether,
  undoReferral,
  undoReroutes,
} from '@tidewaiter/contract';
import { verifyAudit } from '@tidewaiter/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referItems, startTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let ann: TestClient;
let ben: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  ann = await server.as('officer', { offices: ['A'] });
  ben = await server.as('officer', { offices: ['A'] });
});
afterAll(() => server.close());

const at = (number: string) => ({ params: { number } });
const stands = async (number: string) => {
  const { referral } = (await ann.call(getDeclaration, at(number))).answer();
  return `${referral?.status} ${referral?.lane} ${referral?.claimedBy?.id === ann.userId ? 'mine' : '-'}`;
};

/** Four cases: nobody's, mine, a colleague's, one in the other lane; and one of another office. */
async function refer(name: string): Promise<readonly string[]> {
  const numbers = ['free', 'mine', 'held', 'yellow', 'away'].map((one) => `${name}-${one}`);
  const [free = '', mine = '', held = '', yellow = '', away = ''] = numbers;
  await referItems(server, [
    { number: free },
    { number: mine },
    { number: held },
    { number: yellow, selection: { lane: 'yellow' } },
    { number: away, office: 'Z' },
  ]);
  await ann.call(claimReferral, at(mine));
  await ben.call(claimReferral, at(held));
  return numbers;
}
const reroute = (numbers: readonly string[], lane: 'yellow' | 'green') =>
  ann.call(rerouteTogether, { body: { numbers: [...numbers], lane, reason: 'Known good.' } });

it('says before anything changes which can be rerouted, and why the others cannot', async () => {
  const numbers = await refer('P');
  const { rows } = (await ann.call(previewReroutes, { body: { numbers: [...numbers], lane: 'yellow' } })).answer();
  expect(rows.map(({ obstacle }) => obstacle)).toEqual([null, null, 'held_by_colleague', 'same_lane', 'not_found']);
  expect(rows.map(({ heldBy }) => heldBy)).toEqual([null, null, 'officer 2', null, null]);
  expect(await stands('P-free')).toBe('open red -');
});

it('reroutes those that can be, in one go, and leaves each with who held it', async () => {
  const numbers = await refer('R');
  const { group, rerouted, refused } = (await reroute(numbers, 'yellow')).answer();
  expect(group).not.toBeNull();
  expect(rerouted).toEqual(['R-free', 'R-mine']);
  expect(refused).toEqual([
    { declarationNumber: 'R-held', obstacle: 'held_by_colleague' },
    { declarationNumber: 'R-yellow', obstacle: 'same_lane' },
    { declarationNumber: 'R-away', obstacle: 'not_found' },
  ]);
  expect([await stands('R-free'), await stands('R-mine')]).toEqual(['open yellow -', 'claimed yellow mine']);
  expect((await reroute(numbers, 'yellow')).answer()).toMatchObject({ group: null, rerouted: [] });
});

it('undoes all of it at once, each case back where it was', async () => {
  const numbers = await refer('U');
  const { group } = (await reroute(numbers, 'green')).answer();
  expect([await stands('U-free'), await stands('U-yellow')]).toEqual(['released green -', 'released green -']);
  const undo = { params: { group: `${group}` } };
  expect((await ben.call(undoReroutes, undo)).status).toBe(404);
  expect((await ann.call(undoReroutes, undo)).answer()).toEqual({
    undone: ['U-free', 'U-mine', 'U-yellow'],
    kept: [],
  });
  expect([await stands('U-free'), await stands('U-mine'), await stands('U-yellow')]).toEqual([
    'open red -',
    'claimed red mine',
    'open yellow -',
  ]);
  expect((await ann.call(undoReroutes, undo)).problem().code).toBe('nothing_to_undo');
});

it('tells what stays where a case was changed or undone since, and of which the time is over', async () => {
  const numbers = await refer('K');
  const { group } = (await reroute(numbers, 'yellow')).answer();
  await ben.call(claimReferral, at('K-free'));
  await ann.call(noteReferral, { ...at('K-mine'), body: { note: 'a note is no change' } });
  const undo = { params: { group: `${group}` } };
  expect((await ann.call(undoReroutes, undo)).answer()).toEqual({
    undone: ['K-mine'],
    kept: [{ declarationNumber: 'K-free', obstacle: 'changed_since' }],
  });
  const late = (await reroute(['K-mine', 'K-yellow'], 'green')).answer();
  await ann.call(undoReferral, at('K-yellow'));
  await server.context.database.pool.query(
    `UPDATE referral_event SET occurred_at = now() - interval '11 minutes'
     WHERE declaration_number = 'K-mine' AND kind = 'rerouted'`,
  );
  expect(await stands('K-yellow')).toBe('open yellow -');
  expect((await ann.call(undoReroutes, { params: { group: `${late.group}` } })).problem().code).toBe('nothing_to_undo');
});

it('takes no more than a hundred, and none twice', async () => {
  const many = Array.from({ length: 101 }, (_, n) => `M${n}`);
  expect((await reroute(many, 'green')).problem().code).toBe('invalid_request');
  expect((await reroute(['M1', 'M1'], 'green')).problem().code).toBe('invalid_request');
  expect(await verifyAudit(server.context.database)).toMatchObject({ intact: true });
});
