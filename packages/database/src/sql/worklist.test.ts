import { sortableColumns, usualSorts, type WorklistSort } from '@tidewaiter/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { fullQueue, queuedRows } from '../testing/full-queue.ts';
import { countAsked } from './count-asked.ts';
import { countListed, countWorklist, mostCounted } from './count-worklist.ts';
import { laneQuestion, listWorklist, type WorklistWanted } from './list-worklist.ts';
import { orderText, placeField, untied, type WorklistPlace } from './worklist-order.ts';

const rows = queuedRows;
let database: Database;

beforeAll(async () => {
  database = await fullQueue();
});
afterAll(() => database.close());

const wanted = (change: Partial<WorklistWanted> = {}): WorklistWanted => ({
  scope: { national: true },
  userId: 'user-1',
  limit: 100,
  ...change,
});
const list = (change: Partial<WorklistWanted> = {}) => listWorklist(database.pool, wanted(change));
const inOrder = (found: readonly { lane: string; riskScore: number; declarationNumber: string }[]) =>
  [...found].sort(
    (a, b) =>
      (a.lane < b.lane ? -1 : a.lane > b.lane ? 1 : 0) ||
      b.riskScore - a.riskScore ||
      (a.declarationNumber < b.declarationNumber ? -1 : 1),
  );

test.each([
  ['national', { national: true }],
  ['two offices', { national: false, officeCodes: ['O1', 'O3'] }],
  ['one office', { national: false, officeCodes: ['O2'] }],
] as const)('pages of a %s queue follow each other without gap or repetition', async (_, scope) => {
  const paged = [];
  let after: WorklistPlace | undefined;
  for (;;) {
    const page = await list({ scope, after, limit: 60, chapter: '01', originCountry: 'KR', selectionReason: 'model' });
    paged.push(...page);
    after = page.at(-1);
    if (page.length < 60) break;
  }
  const whole = await list({ scope, limit: rows, chapter: '01', originCountry: 'KR', selectionReason: 'model' });
  expect(paged.length).toBeGreaterThan(scope.national ? 500 : 100);
  expect(paged).toEqual(whole);
  expect(whole).toEqual(inOrder(whole));
  if (!scope.national)
    expect(whole.every(({ officeCode }) => scope.officeCodes.some((code) => code === officeCode))).toBe(true);
});

const orders = fc
  .uniqueArray(fc.constantFrom(...sortableColumns), { minLength: 1, maxLength: 4 })
  .chain((columns) =>
    fc.tuple(...columns.map((column) => fc.record({ column: fc.constant(column), descending: fc.boolean() }))),
  );

test('in every order pages follow each other without gap or repetition, as the database sorts the whole', async () => {
  const scopes = fc.constantFrom(
    { national: true } as const,
    { national: false, officeCodes: ['O2'] } as const,
    { national: false, officeCodes: ['O1', 'O3'] } as const,
  );
  const ask = async (sorts: readonly WorklistSort[], scope: WorklistWanted['scope'], lane: 'yellow' | undefined) => {
    const filters = { scope, lane, sorts, chapter: '01', originCountry: 'KR', selectionReason: 'random' } as const;
    const paged: string[] = [];
    let after: WorklistPlace | undefined;
    for (;;) {
      const page = await list({ ...filters, after, limit: 37 });
      paged.push(...page.map(({ declarationNumber }) => declarationNumber));
      const last = page.at(-1);
      if (last === undefined || page.length < 37) break;
      // No more of the place than the order asks for, as a cursor holds it.
      const told = sorts.map(({ column }) => [placeField(column), last[placeField(column)]]);
      after = { declarationNumber: last.declarationNumber, ...Object.fromEntries(told) };
    }
    const { rows: whole } = await database.pool.query<{ number: string }>(
      `SELECT declaration_number AS number FROM referral
       WHERE status IN ('open', 'claimed') AND left(main_hs_code, 2) = '01' AND origin_country = 'KR'
         AND selection_reason = 'random' AND lane = ANY ($1) AND ($2::text[] IS NULL OR office_code = ANY ($2))
       ORDER BY ${orderText(untied(sorts))}`,
      [lane === undefined ? ['red', 'yellow'] : [lane], scope.national ? null : scope.officeCodes],
    );
    expect(paged).toEqual(whole.map(({ number }) => number));
    return paged.length;
  };
  expect(await ask([{ column: 'stake', descending: true }], { national: true }, undefined)).toBeGreaterThan(37);
  await fc.assert(
    fc.asyncProperty(orders, scopes, fc.constantFrom('yellow' as const, undefined), async (sorts, scope, lane) => {
      expect(await ask(sorts, scope, lane)).toBeGreaterThan(0);
    }),
    { numRuns: 25 },
  );
});

test('the usual order is the same whether it is chosen or not, and a place that does not tell it is refused', async () => {
  expect(await list({ sorts: usualSorts, limit: 500 })).toEqual(await list({ limit: 500 }));
  await expect(list({ after: { declarationNumber: 'R0000001' } })).rejects.toThrow('tells its lane');
  const sorts = [{ column: 'stake', descending: true }] as const;
  await expect(list({ sorts, after: { declarationNumber: 'R0000001' } })).rejects.toThrow(
    'tells its expectedAdditionalDuty',
  );
});

test('a scope without offices sees nothing, and an office outside the scope neither', async () => {
  expect(await list({ scope: { national: false, officeCodes: [] } })).toEqual([]);
  expect(await list({ scope: { national: false, officeCodes: ['O1'] }, officeCode: 'O2' })).toEqual([]);
});

test('a lapsed claim stands as open, and mine holds only what I still hold', async () => {
  const all = await list({ limit: rows });
  const count = (status: WorklistWanted['status']) => list({ status, limit: rows }).then(({ length }) => length);
  const { rows: truth } = await database.pool.query<{ open: number; claimed: number; mine: number }>(
    `SELECT count(*) FILTER (WHERE status = 'open' OR (status = 'claimed' AND claimed_until < now()))::int AS open,
       count(*) FILTER (WHERE status = 'claimed' AND claimed_until > now())::int AS claimed,
       count(*) FILTER (WHERE claimed_by_id = 'user-1' AND claimed_until > now())::int AS mine FROM referral`,
  );
  expect({ open: await count('open'), claimed: await count('claimed'), mine: await count('mine') }).toEqual(truth[0]);
  expect(truth[0]?.mine).toBeGreaterThan(0);
  expect(all.filter(({ status }) => status === 'open')).toHaveLength(truth[0]?.open ?? -1);
  expect(all.filter(({ status, claimedById }) => (status === 'claimed') !== (claimedById !== null))).toEqual([]);
});

test('each filter narrows to what it names', async () => {
  const found = await list({
    lane: 'red',
    selectionReason: 'random',
    from: '2024-02-01',
    to: '2024-02-29',
    officeCode: 'O0',
    q: 'R00',
    limit: rows,
  });
  expect(found.length).toBeGreaterThan(0);
  for (const row of found) {
    expect(row).toMatchObject({ lane: 'red', selectionReason: 'random', officeCode: 'O0' });
    expect(row.registrationDate.startsWith('2024-02')).toBe(true);
    expect(row.declarationNumber.startsWith('R00')).toBe(true);
  }
});

test('the counts are those of the lists, as far as they go', async () => {
  const scope = { national: false, officeCodes: ['O1', 'O2'] } as const;
  const counts = await countWorklist(database.pool, { scope, userId: 'user-1' });
  const all = await list({ scope, limit: rows });
  const upTo = (count: number) => Math.min(count, mostCounted + 1);
  expect(counts).toEqual({
    red: upTo(all.filter(({ lane }) => lane === 'red').length),
    yellow: upTo(all.filter(({ lane }) => lane === 'yellow').length),
    mine: upTo((await list({ scope, status: 'mine', limit: rows })).length),
    random: upTo(all.filter(({ selectionReason }) => selectionReason === 'random').length),
  });
  for (const filters of [
    { chapter: '01' },
    { lane: 'red', originCountry: 'KR', q: 'R00' },
    { status: 'mine' },
  ] as const) {
    const listed = await list({ scope, ...filters, limit: rows });
    expect(await countListed(database.pool, { scope, userId: 'user-1', ...filters })).toBe(upTo(listed.length));
  }
});

test('what an office gives out is left out while nobody holds it', async () => {
  const scope = { national: false, officeCodes: ['O3', 'O4'] } as const;
  const before = await list({ scope, limit: rows });
  await database.pool.query(
    `INSERT INTO customs_office (code, name, blind_next) VALUES ('O3', 'O3', TRUE), ('O4', 'O4', FALSE)`,
  );
  const shown = await list({ scope, limit: rows, hideGivenOut: true });
  await database.pool.query(`DELETE FROM customs_office`);
  // A claim that has lapsed stands as open.
  expect(shown).toEqual(before.filter(({ officeCode, status }) => officeCode === 'O4' || status === 'claimed'));
  expect(shown.length).toBeLessThan(before.length);
});

test('what somebody is asked is listed and counted, within the offices', async () => {
  const [first, second, elsewhere] = [
    ...(await list({ scope: { national: false, officeCodes: ['O0'] }, limit: 2 })),
    ...(await list({ scope: { national: false, officeCodes: ['O1'] }, limit: 1 })),
  ].map(({ declarationNumber }) => declarationNumber);
  await database.pool.query(
    `INSERT INTO question (declaration_number, sequence, asked_of_id, settled_at)
     VALUES ($1, 1, 'ann', NULL), ($1, 2, 'ann', NULL), ($2, 1, 'ben', NULL), ($2, 2, 'ann', now()), ($3, 1, 'ann', NULL)`,
    [first, second, elsewhere],
  );
  const scope = { national: false, officeCodes: ['O0'] } as const;
  const asked = await list({ scope, status: 'asked', userId: 'ann' });
  expect(asked.map(({ declarationNumber }) => declarationNumber)).toEqual([first]);
  expect(await countAsked(database.pool, { scope, userId: 'ann' })).toBe(1);
  expect(await countAsked(database.pool, { scope: { national: true }, userId: 'ann' })).toBe(2);
});

test.each([
  ['of an office', { officeCode: 'O1' }],
  [
    'of an office, far down',
    { officeCode: 'O1', after: { lane: 'red', riskScore: 200, declarationNumber: 'R0050000' } },
  ],
  ['of the country', {}],
  ['of an office, but for what is given out,', { officeCode: 'O1', hideGivenOut: true }],
] as const)('the queue %s is read in order from a partial index', async (_, change) => {
  const { text, values } = laneQuestion('red', wanted(change));
  const { rows: plan } = await database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index (Only )?Scan using referral_(national_)?queue_idx on referral/);
  expect(lines).not.toContain('Seq Scan on referral');
  // The page itself may be sorted after the join with users; the queue may not.
  expect(lines.slice(lines.indexOf('Limit'))).not.toContain('Sort');
});

test.each(['stake', 'value', 'registered', 'risk'] as const)(
  'the whole queue by %s begins with an index',
  async (column) => {
    for (const descending of [false, true]) {
      const { text, values } = laneQuestion(null, wanted({ limit: 50, sorts: [{ column, descending }] }));
      const { rows: plan } = await database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
      const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(lines).toMatch(new RegExp(`Scan (Backward )?using referral_${column}_idx on referral`));
    }
  },
);

test('a filter that passes most of the queue by reads no row for each', async () => {
  await database.pool.query('VACUUM referral');
  const { text, values } = laneQuestion('red', wanted({ limit: 50, chapter: '99', originCountry: 'XX' }));
  const { rows: plan } = await database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index Only Scan using referral_(national_)?queue_idx on referral/);
});
