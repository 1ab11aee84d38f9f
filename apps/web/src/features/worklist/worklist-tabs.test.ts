import { expect, test } from 'vitest';
import { worklistSearch } from './worklist-search.ts';
import { filtersBeside, tabOf, toTab, withFilters } from './worklist-tabs.ts';

test('the address says the tab', () => {
  expect(tabOf({})).toBe('all');
  expect(tabOf({ lane: 'yellow' })).toBe('yellow');
  expect(tabOf({ lane: 'red', status: 'mine' })).toBe('mine');
  expect(tabOf({ status: 'asked' })).toBe('asked');
  expect(tabOf({ selectionReason: 'random' })).toBe('random');
});

test('going to another tab keeps the filters that are not a tab’s, and leaves the declaration', () => {
  const search = { lane: 'red', chapter: '85', declaration: 'D1' } as const;
  expect(toTab(search, 'random')).toMatchObject({ chapter: '85', lane: undefined, selectionReason: 'random' });
  expect(toTab(search, 'random').declaration).toBeUndefined();
});

test('what the tab says is no chip, what is chosen beside it is', () => {
  expect(filtersBeside({ lane: 'red', chapter: '85' })).toMatchObject({ chapter: '85', lane: undefined });
  expect(filtersBeside({ status: 'mine', lane: 'red' })).toMatchObject({ lane: 'red', status: undefined });
});

test('changing the filters stays in the tab', () => {
  const search = { lane: 'yellow', declaration: 'D1', sort: '-stake' } as const;
  expect(withFilters(search, { chapter: '61' })).toMatchObject({ ...search, chapter: '61' });
  expect(toTab(search, 'red')).toMatchObject({ lane: 'red', sort: '-stake' });
  expect(filtersBeside(search)).not.toHaveProperty('sort');
});

test('an address that makes no sense loses only what makes none', () => {
  expect(worklistSearch({ lane: 'purple', chapter: '85' })).toEqual({ chapter: '85' });
});
