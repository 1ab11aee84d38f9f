import type { Subgroup } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { subgroupRows } from './subgroup-rows.ts';

const none = { '1': null, '2': null, '5': null, '10': null };
function part(name: string, items: number, chosen: Subgroup['chosen']): Subgroup {
  const row = {
    model: 'network',
    subset: `office:${name}`,
    items,
    nonCompliant: items / 10,
    precision: { ...none, '5': 0.4 },
  };
  return {
    dimension: 'office',
    name,
    chosen,
    row: { ...row, recall: none, revenue_recall: none, auc: 0.7, average_precision: null, brier: null, ece: null },
  };
}

test('each part shows its counts with intervals, the largest first', () => {
  const rows = subgroupRows(
    [part('FAR', 200, { items: 0, nonCompliant: 0 }), part('NEAR', 1000, { items: 80, nonCompliant: 40 })],
    'office',
  );
  expect(rows.map(({ name }) => name)).toEqual(['NEAR', 'FAR']);
  expect(rows[0]?.rate?.rate).toBeCloseTo(0.1, 9);
  expect(rows[0]?.chosen?.rate).toBeCloseTo(0.08, 9);
  expect(rows[0]?.hits).toMatchObject({ rate: 0.5 });
  expect(rows[0]?.precision?.rate).toBeCloseTo(0.4, 9);
  // Of what was never chosen no hit rate is known.
  expect(rows[1]).toMatchObject({ hits: null, chosen: { rate: 0, low: 0 } });
});

test('a cut that was not made has no rows', () => {
  expect(subgroupRows([part('NEAR', 100, { items: 1, nonCompliant: 1 })], 'chapter')).toEqual([]);
});
