import { expect, test } from 'vitest';
import { factorTable, placeOf, shownBins } from './factor-bins-data.ts';

const half = 36;
const binsWith = (counts: Readonly<Record<number, number>>) =>
  Array.from({ length: 2 * half }, (_, n) => ({
    from: (n - half) / 6,
    to: (n - half + 1) / 6,
    items: counts[n - half] ?? 0,
  }));

test('two decades on either side are shown at least, and as many as items and marks need', () => {
  expect(shownBins(binsWith({ 0: 9 }), [])).toHaveLength(24);
  expect(shownBins(binsWith({ 0: 9, 14: 1 }), [])).toHaveLength(36);
  expect(shownBins(binsWith({ 0: 9 }), [1e-6])).toHaveLength(72);
});

test('the median stands in the middle and a power of ten at its edge', () => {
  const bins = shownBins(binsWith({}), []);
  expect(placeOf(bins, 1)).toBeCloseTo(12);
  expect(placeOf(bins, 100)).toBeCloseTo(24);
  expect(placeOf(bins, 1e9)).toBe(24);
});

test('the table counts by decades', () => {
  const bins = shownBins(binsWith({ '-1': 4, 0: 9, 5: 2, 6: 1 }), []);
  const { rows } = factorTable(bins, 'Unit values', ['Range', 'Items'], String, String);
  expect(rows.map(({ cells }) => cells[1])).toEqual(['0', '4', '11', '1']);
});
