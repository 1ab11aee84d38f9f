import type { Drift } from '@tidewaiter/contract';
import { expect, test } from 'vitest';
import { driftView } from './drift-view.ts';

const drift: Drift = {
  reference: { from: '2024-01-01', items: 5000 },
  weeks: [
    { week: '2024-04-01', items: 900 },
    { week: '2024-04-08', items: 800 },
    { week: '2024-04-15', items: 12 },
  ],
  measures: [
    { name: 'calm', stability: [0.01, 0.02, 3] },
    { name: 'moved', stability: [0.4, 0.3, 3] },
    { name: 'score:expected_duty', stability: [0.02, 0.12, 3] },
    { name: 'score:probability', stability: [0.01, 0.05, 3] },
  ],
};

test('a week of few items tells nothing', () => {
  const view = driftView(drift);
  expect(view.lastWeek).toEqual({ week: '2024-04-08', items: 800 });
  expect(view.points.map(({ x }) => x)).toEqual(['2024-04-01', '2024-04-08']);
});

test('the word is that of the score that moved more, and the features that moved most come first', () => {
  const view = driftView(drift);
  expect([view.index, view.level]).toEqual([0.12, 'moderate']);
  expect(view.features).toEqual([
    { name: 'moved', last: 0.3, most: 0.4 },
    { name: 'calm', last: 0.02, most: 0.02 },
  ]);
});

test('where nothing was measured there is no word', () => {
  expect(driftView({ reference: null, weeks: [], measures: [] })).toMatchObject({
    index: null,
    level: null,
    points: [],
  });
});
