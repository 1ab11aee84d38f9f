import type { Evaluation } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { bestBaseline, gainSeries } from './gain-series.ts';

const line = (model: string, at5: number) => ({ model, found: [0, at5, 1], duty: [0, 1 - at5, 1] });
const evaluation: Evaluation = {
  split: '2024-03-01',
  rows: [],
  dutyBins: [],
  reliability: [],
  subgroups: [],
  curves: {
    shares: [0, 0.05, 1],
    lines: [
      line('network', 0.5),
      line('logistic', 0.3),
      line('price_rule', 0.4),
      line('random', 0.9),
      line('oracle', 1),
    ],
  },
};

test('the best baseline is neither the model nor chance nor the oracle, by the measure that is shown', () => {
  expect(bestBaseline(evaluation, 'network', 'found')).toBe('price_rule');
  expect(bestBaseline(evaluation, 'network', 'duty')).toBe('logistic');
});

test('chance is drawn as it is on average, not as one draw', () => {
  const series = gainSeries(evaluation, 'network', 'found', (name) => name.toUpperCase());
  expect(series.map(({ id, label }) => [id, label])).toEqual([
    ['network', 'NETWORK'],
    ['price_rule', 'PRICE_RULE'],
    ['random', 'RANDOM'],
    ['oracle', 'ORACLE'],
  ]);
  expect(series[2]?.found).toEqual([0, 0.05, 1]);
});

test('an evaluation of before there were curves draws nothing', () => {
  const before = { ...evaluation, curves: { shares: [], lines: [] } };
  expect(gainSeries(before, 'network', 'found', (name) => name).map(({ id }) => id)).toEqual(['random']);
});
