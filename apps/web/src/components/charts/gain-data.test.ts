import { expect, test } from 'vitest';
import { type GainSeries, gainPoints, gainTable, gainTicks } from './gain-data.ts';

const shares = [0, 0.05, 0.1, 0.5, 1];
const series: GainSeries[] = [
  { id: 'own', label: 'Model', tone: 'main', found: [0, 0.4, 0.6, 0.9, 1] },
  { id: 'random', label: 'Random', tone: 'quiet', found: [0, 0.05, 0.1, 0.5, 1] },
];

test('points end at the share asked and hold every ranking', () => {
  expect(gainPoints(shares, series, { upTo: 0.1, asLift: false })).toEqual([
    { share: 0, values: { own: 0, random: 0 } },
    { share: 0.05, values: { own: 0.4, random: 0.05 } },
    { share: 0.1, values: { own: 0.6, random: 0.1 } },
  ]);
});

test('lift is what was found over what chance finds, from the first share on', () => {
  const points = gainPoints(shares, series, { upTo: 0.1, asLift: true });
  expect(points.map(({ share }) => share)).toEqual([0.05, 0.1]);
  expect(points[0]?.values['own']).toBeCloseTo(8, 9);
  expect(points.map(({ values }) => values['random'])).toEqual([1, 1]);
});

test('the axis of shares ends at one, that of lift where it must', () => {
  const whole = gainPoints(shares, series, { upTo: 1, asLift: false });
  expect(gainTicks(whole, false).at(-1)).toBe(1);
  expect(gainTicks(gainPoints(shares, series, { upTo: 1, asLift: true }), true).at(-1)).toBeGreaterThanOrEqual(8);
});

test('the table says the shares at which administrations work', () => {
  const points = gainPoints(shares, series, { upTo: 0.1, asLift: false });
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  expect(
    gainTable(points, series, { caption: 'Found', xLabel: 'Examined', formatShare: percent, format: percent }).rows.map(
      ({ cells }) => cells,
    ),
  ).toEqual([
    ['0 %', '0 %', '0 %'],
    ['0 %', '0 %', '0 %'],
    ['5 %', '40 %', '5 %'],
    ['10 %', '60 %', '10 %'],
  ]);
});
