import { urgencyOf, type Waiting } from '@tidewaiter/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { appendReferralEvent, lockReferral } from '../records/referral/index.ts';
import { fullQueue } from '../testing/full-queue.ts';
import { inTransaction } from '../transaction.ts';
import { frontQuestion, lockNextReferral } from './lock-next-referral.ts';

let database: Database;

beforeAll(async () => {
  database = await fullQueue(55);
});
afterAll(() => database.close());

test('the database reckons urgency as the rules say', async () => {
  await database.pool.query(`UPDATE referral SET items = 1 + (risk_score % 40) WHERE declaration_number < 'R0000500'`);
  const { rows: found } = await database.pool.query<Waiting & { urgency: number }>(
    `SELECT risk_score AS "riskScore", items, registration_date AS "registrationDate", urgency FROM referral LIMIT 2000`,
  );
  for (const { urgency, ...waiting } of found) expect(urgency).toBe(urgencyOf(waiting));
});

test.each([
  ['an office', { national: false, officeCodes: ['O1'] }],
  ['two offices', { national: false, officeCodes: ['O1', 'O2'] }],
  ['the country', { national: true }],
] as const)('the front of the queue of %s is read in order from a partial index', async (_, scope) => {
  const { text, values } = frontQuestion('red', { scope, userId: 'u' }, 0);
  const { rows: plan } = await database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index (Only )?Scan using referral_(national_)?urgency_idx on referral/);
});

const officers = 50;

test('fifty connections that ask at once get fifty different referrals, the most urgent', async () => {
  const scope = { national: false, officeCodes: ['O3', 'O4'] } as const;
  const { rows: urgent } = await database.pool.query<{ number: string }>(
    `SELECT declaration_number AS number FROM referral
     WHERE office_code IN ('O3', 'O4') AND lane = 'red' AND (status = 'open' OR (status = 'claimed' AND claimed_until < now()))
     ORDER BY urgency DESC, declaration_number LIMIT ${officers}`,
  );
  let waiting: number = officers;
  let go = () => {};
  const together = new Promise<void>((resolve) => {
    go = resolve;
  });
  const taken = await Promise.all(
    Array.from({ length: officers }, (_, n) =>
      inTransaction(database, async (transaction) => {
        // Every transaction is open before the first one takes anything.
        waiting -= 1;
        if (waiting === 0) go();
        await together;
        const number = await lockNextReferral(transaction, { scope, userId: `u${n}` });
        const referral = number === null ? null : await lockReferral(transaction, number, scope);
        if (!referral) throw new Error('nothing left');
        await appendReferralEvent(transaction, referral, { kind: 'claimed', actorId: `u${n}`, details: {} });
        return referral.declarationNumber;
      }),
    ),
  );
  expect(new Set(taken).size).toBe(officers);
  expect(taken.toSorted()).toEqual(urgent.map(({ number }) => number).toSorted());
});
