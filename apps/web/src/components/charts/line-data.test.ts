import { expect, test } from 'vitest';
import { type LinePoint, type LineSeries, largestValue, lastValue, lineTable } from './line-data.ts';

const rows: LinePoint[] = [
  { x: '2024-01-01', values: { model: 0.31, random: 0.04 }, band: [0.03, 0.05] },
  { x: '2024-01-08', values: { model: 0.35, random: null }, band: null },
];
const series: LineSeries[] = [
  { id: 'model', label: 'Model', tone: 'main' },
  { id: 'random', label: 'Random', tone: 'quiet', dashed: true },
];
const options = {
  caption: 'Hit rate',
  xLabel: 'Week',
  bandLabel: '95 % band',
  format: (value: number) => `${Math.round(value * 100)} %`,
  formatX: (x: string) => x,
};

test('the table says every figure that the lines show', () => {
  expect(lineTable(rows, series, options)).toEqual({
    caption: 'Hit rate',
    head: ['Week', 'Model', 'Random', '95 % band'],
    rows: [
      { id: '2024-01-01', cells: ['2024-01-01', '31 %', '4 %', '3 % – 5 %'] },
      { id: '2024-01-08', cells: ['2024-01-08', '35 %', '–', '–'] },
    ],
  });
});

test('a chart without a band has no column for one', () => {
  const bare = rows.map(({ x, values }) => ({ x, values }));
  expect(lineTable(bare, series, options).head).toEqual(['Week', 'Model', 'Random']);
});

test('the last value of a series is the last that is known', () => {
  expect(lastValue(rows, 'random')).toBe(0.04);
  expect(lastValue(rows, 'unknown')).toBeNull();
});

test('the scale holds lines, bands and sums of parts', () => {
  expect(largestValue(rows, series)).toBe(0.35);
  expect(largestValue([{ x: 'a', values: { model: 0.01 }, band: [0, 0.5] }], series)).toBe(0.5);
  expect(largestValue(rows, series, true)).toBeCloseTo(0.35, 12);
  expect(largestValue([], series)).toBe(0);
});
