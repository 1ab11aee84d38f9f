import type { EvaluationRow } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { precisionBars } from './precision-bars.ts';

function rowOf(model: string, precision: number | null, items = 600): EvaluationRow {
  const shares = { '1': precision, '2': precision, '5': precision, '10': precision };
  const whole = { auc: null, average_precision: null, brier: null, ece: null };
  return {
    model,
    subset: 'all',
    items,
    nonCompliant: 40,
    precision: shares,
    recall: shares,
    revenue_recall: shares,
    ...whole,
  };
}

test('the best ranking stands first, with what it would have examined', () => {
  const bars = precisionBars([rowOf('random', 0.1), rowOf('network', 0.5)], '5');
  expect(bars.map(({ model, examined }) => [model, examined])).toEqual([
    ['network', 30],
    ['random', 30],
  ]);
});

test('the interval holds the precision and narrows with more items', () => {
  const [few] = precisionBars([rowOf('a', 0.4, 200)], '5');
  const [many] = precisionBars([rowOf('a', 0.4, 20_000)], '5');
  const width = (bar: typeof few) => (bar?.interval?.[1] ?? 0) - (bar?.interval?.[0] ?? 0);
  expect(few?.interval?.[0]).toBeLessThan(0.4);
  expect(few?.interval?.[1]).toBeGreaterThan(0.4);
  expect(width(many)).toBeLessThan(width(few));
});

test('a ranking whose precision is not defined has no bar', () => {
  expect(precisionBars([rowOf('a', null)], '1')).toEqual([]);
});
