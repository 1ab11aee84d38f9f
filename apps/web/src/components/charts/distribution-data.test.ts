import { expect, test } from 'vitest';
import { distributionTable, positionOf } from './distribution-data.ts';

const bins = [
  { from: 0, to: 10, items: 3 },
  { from: 10, to: 40, items: 5 },
  { from: 40, to: 100, items: 1 },
];

test('a value stands in its own bin, by the share of it that it has passed', () => {
  expect(positionOf(bins, 5)).toBe(0.5);
  expect(positionOf(bins, 25)).toBe(1.5);
  expect(positionOf(bins, 40)).toBe(2);
});

test('a value beyond the bins stands at the end', () => {
  expect(positionOf(bins, -4)).toBe(0);
  expect(positionOf(bins, 100)).toBe(3);
  expect(positionOf(bins, 1e9)).toBe(3);
});

test('the table counts the items of every bin', () => {
  const table = distributionTable(bins, 'Unit value', ['Range', 'Items'], String, String);
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['0 – 10', '3'],
    ['10 – 40', '5'],
    ['40 – 100', '1'],
  ]);
});
