import { expect, test } from 'vitest';
import type { DataSort } from './data-column.ts';
import { nextSorts } from './next-sorts.ts';

const pressed = { id: 'stake', first: 'desc', add: false, mayEmpty: true, most: 3 } as const;
const stake = (desc: boolean): DataSort => ({ id: 'stake', desc });
const risk: DataSort = { id: 'risk', desc: true };
const value: DataSort = { id: 'value', desc: false };

test('a heading alone sorts by it alone: its first direction, the other, and then the order behind it', () => {
  expect(nextSorts([], pressed)).toEqual([stake(true)]);
  expect(nextSorts([stake(true)], pressed)).toEqual([stake(false)]);
  expect(nextSorts([stake(false)], pressed)).toEqual([]);
  expect(nextSorts([stake(false)], { ...pressed, mayEmpty: false })).toEqual([stake(true)]);
  expect(nextSorts([risk, stake(false)], pressed)).toEqual([stake(true)]);
});

test('with Shift the other columns keep their place', () => {
  const added = { ...pressed, add: true };
  expect(nextSorts([risk], added)).toEqual([risk, stake(true)]);
  expect(nextSorts([stake(true), risk], added)).toEqual([stake(false), risk]);
  expect(nextSorts([stake(false), risk], added)).toEqual([risk]);
});

test('no more columns join than there is room for, and those that are in it still turn', () => {
  const added = { ...pressed, add: true, most: 2 };
  expect(nextSorts([risk, value], added)).toEqual([risk, value]);
  expect(nextSorts([risk, stake(true)], added)).toEqual([risk, stake(false)]);
});
