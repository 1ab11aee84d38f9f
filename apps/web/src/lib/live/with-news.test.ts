import type { ReferralNews, ReferralRow } from '@tidewaiter/contract';
import { expect, test } from 'vitest';
import { queueWithNews } from './with-news.ts';

const row = (declarationNumber: string): ReferralRow => ({
  declarationNumber,
  status: 'open',
  lane: 'red',
  officeCode: 'A',
  registrationDate: '2024-03-04',
  selectionReason: 'model',
  riskScore: 700,
  expectedAdditionalDuty: '10',
  customsValue: '100',
  items: 1,
  hsCode: '870323',
  goodsName: null,
  originCountry: 'CN',
  departureCountry: null,
  importerId: 'T',
  mainReason: null,
  claimedBy: null,
  claimedUntil: null,
});
const queue = {
  pages: [
    { rows: [row('D1')], nextCursor: 'more' },
    { rows: [row('D2'), row('D3')], nextCursor: null },
  ],
  pageParams: [null, 'more'],
};
const news = (declarationNumber: string, referral: Partial<ReferralNews['referral']>): ReferralNews => ({
  type: 'changed',
  kind: 'claimed',
  declarationNumber,
  officeCode: 'A',
  by: { id: 'ana', name: 'Ana' },
  toId: null,
  referral: { status: 'open', lane: 'red', claimedBy: null, claimedUntil: null, ...referral },
});
const numbers = ({ pages }: typeof queue) => pages.map(({ rows }) => rows.map((one) => one.declarationNumber));

test('a claim shows on its row, and the rest of the queue stays as it is', () => {
  const claimedBy = { id: 'ana', name: 'Ana' };
  const after = queueWithNews(
    queue,
    news('D2', { status: 'claimed', claimedBy, claimedUntil: '2024-03-04T10:00:00Z' }),
  );
  expect(after.pages[1]?.rows[0]).toMatchObject({ declarationNumber: 'D2', status: 'claimed', claimedBy });
  expect(after.pages[1]?.rows[1]).toBe(queue.pages[1]?.rows[1]);
});

test('what is decided leaves the queue', () => {
  expect(numbers(queueWithNews(queue, news('D2', { status: 'examined' })))).toEqual([['D1'], ['D3']]);
  expect(numbers(queueWithNews(queue, news('D1', { status: 'released', lane: 'green' })))).toEqual([[], ['D2', 'D3']]);
});

test('what the queue does not list changes nothing', () => {
  expect(queueWithNews(queue, news('D9', { status: 'claimed' }))).toBe(queue);
});
