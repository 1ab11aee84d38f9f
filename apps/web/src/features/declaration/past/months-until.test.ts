import { expect, test } from 'vitest';
import { monthsUntil } from './months-until.ts';

const month = (name: string, items: number) => ({ month: name, items, examined: 0, nonCompliant: 0 });

test('months without a declaration are filled in, up to the month asked for', () => {
  const filled = monthsUntil([month('2023-11', 2), month('2024-02', 5)], '2024-03-09', 24);
  expect(filled.map(({ month: name, items }) => [name, items])).toEqual([
    ['2023-11', 2],
    ['2023-12', 0],
    ['2024-01', 0],
    ['2024-02', 5],
    ['2024-03', 0],
  ]);
});

test('of a long past the latest months are kept', () => {
  expect(monthsUntil([month('2020-01', 1)], '2024-02-01', 3).map((one) => one.month)).toEqual([
    '2023-12',
    '2024-01',
    '2024-02',
  ]);
});

test('without a past there is nothing to show', () => {
  expect(monthsUntil([], '2024-02-01', 12)).toEqual([]);
});
