import { claimReferral, noteReferral, releaseReferral, type WorklistNews, watchWorklist } from '@tidewaiter/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await referItems(server, [{ number: 'W1' }, { number: 'W2' }, { number: 'W3', office: 'B' }]);
});
afterAll(() => server.close());

const at = (number: string) => ({ params: { number } });

interface Told {
  readonly id: number;
  readonly news: WorklistNews;
}

/** A stream that is read event by event. */
async function watch(client: TestClient, lastEventId?: number) {
  const cut = new AbortController();
  const response = await client.fetch(`/api/v1${watchWorklist.path}`, {
    signal: cut.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': `${lastEventId}` },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const piece = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return block;
      }
      const read = await reader?.read();
      if (read === undefined || read.done) throw new Error('the stream ended');
      text += read.value;
    }
  };
  const idIn = (block: string) => Number(/^id: (\d+)$/m.exec(block)?.[1]);
  expect(await piece()).toMatch(/^retry: \d+$/);
  const place = idIn(await piece());
  const next = async (): Promise<Told> => {
    for (;;) {
      const block = await piece();
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) {
        return { id: idIn(block), news: watchWorklist.answer.schema.parse(JSON.parse(data)) };
      }
    }
  };
  return { place, next, close: () => cut.abort() };
}

const ofW = (told: Told) =>
  told.news.type === 'changed' ? `${told.news.kind} ${told.news.declarationNumber}` : told.news.type;

it('tells of a claim as it happens, with who holds the case since, and nobody of another office', async () => {
  const [mine, theirs] = await Promise.all([watch(ben), watch(stranger)]);
  await ann.call(claimReferral, at('W1'));
  expect((await mine.next()).news).toMatchObject({
    kind: 'claimed',
    declarationNumber: 'W1',
    by: { id: ann.userId },
    referral: { status: 'claimed', lane: 'red', claimedBy: { id: ann.userId, name: 'officer 1' } },
  });
  await stranger.call(claimReferral, at('W3'));
  expect(ofW(await theirs.next())).toBe('claimed W3');
  await ann.call(releaseReferral, at('W1'));
  expect((await mine.next()).news).toMatchObject({ kind: 'claim_released', referral: { claimedBy: null } });
  mine.close();
  theirs.close();
});

it('goes on after the last event that was heard, and says where too much was missed', async () => {
  const before = await watch(ben);
  before.close();
  await ann.call(noteReferral, { ...at('W2'), body: { note: 'one' } });
  await ann.call(claimReferral, at('W2'));
  const after = await watch(ben, before.place);
  expect([ofW(await after.next()), ofW(await after.next())]).toEqual(['noted W2', 'claimed W2']);
  after.close();
  const elsewhere = await watch(ben, before.place + 1_000_000);
  expect((await elsewhere.next()).news).toEqual({ type: 'missed' });
  elsewhere.close();
});

it('asks the database as often for many who watch as for one, and not at all for none', async () => {
  const { pool } = server.context.database;
  let asked = 0;
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query: (...given: Parameters<typeof query>) => {
      if (`${given[0]}`.includes('audit_entry WHERE id >')) asked += 1;
      return query(...given);
    },
  });
  const streams = await Promise.all(Array.from({ length: 20 }, () => watch(ben)));
  const started = Date.now();
  await ann.call(noteReferral, { ...at('W2'), body: { note: 'two' } });
  const told = await Promise.all(streams.map((stream) => stream.next()));
  expect(new Set(told.map(ofW))).toEqual(new Set(['noted W2']));
  expect(asked).toBeLessThan(6 + (Date.now() - started) / 400);
  for (const stream of streams) stream.close();
  Object.assign(pool, { query });
});
