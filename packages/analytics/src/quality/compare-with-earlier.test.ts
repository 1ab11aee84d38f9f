import type { Distribution } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { compareWithEarlier, type EarlierBatch, earlierFilled } from './compare-with-earlier.ts';

const modes = (column: string, counts: Readonly<Record<string, number>>): Distribution => ({
  column,
  scale: 'category',
  bins: Object.entries(counts).map(([value, items]) => ({ value, items })),
});
const columnOf = (column: string, filled: number) => ({
  column,
  kind: 'category' as const,
  filled,
  distinct: null,
  rejected: 0,
  zero: null,
  top: [],
  quantiles: null,
  earlierFilled: null,
});
const batch = (items: number, filled: number, ...distributions: readonly Distribution[]): EarlierBatch => ({
  items,
  columns: [columnOf('quantity', filled)],
  distributions: [...distributions],
});

test('a first batch has nothing to be held against', () => {
  expect(compareWithEarlier([modes('transport_mode', { '1': 500 })], [])).toEqual([]);
  expect(earlierFilled('quantity', [])).toBeNull();
});

test('earlier batches count together, and what moved most stands first', () => {
  const [shift] = compareWithEarlier(
    [modes('transport_mode', { '1': 2000, '4': 8000 })],
    [
      batch(6000, 0, modes('transport_mode', { '1': 6000 })),
      batch(4000, 0, modes('transport_mode', { '1': 2000, '4': 2000 })),
    ],
  );
  expect(shift).toMatchObject({ size: 'large', items: 10_000, earlierItems: 10_000 });
  expect(shift?.psi).toBeCloseTo(2 * 0.6 * Math.log(4), 10);
  expect(shift?.moved[0]).toMatchObject({ share: expect.closeTo(0.2), earlierShare: expect.closeTo(0.8) });
});

test('with few items what chance makes is small, however large the index', () => {
  const earlier = [batch(20, 0, modes('origin_country', { CN: 8, DE: 6, VN: 6 }))];
  const [few] = compareWithEarlier([modes('origin_country', { CN: 4, DE: 10, VN: 6 })], earlier);
  expect(few?.psi).toBeGreaterThan(0.1);
  expect(few?.size).toBe('small');
  const [many] = compareWithEarlier(
    [modes('origin_country', { CN: 4000, DE: 10_000, VN: 6000 })],
    [batch(20_000, 0, modes('origin_country', { CN: 8000, DE: 6000, VN: 6000 }))],
  );
  expect(many?.psi).toBeCloseTo(few?.psi ?? Number.NaN, 10);
  expect(many?.size).toBe('moderate');
});

test('a column is held against the median of how far it was filled, whatever one odd batch holds', () => {
  expect(earlierFilled('quantity', [batch(100, 90), batch(100, 0), batch(200, 184)])).toBe(0.9);
  expect(earlierFilled('freight', [batch(100, 90)])).toBeNull();
});
