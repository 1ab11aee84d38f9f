import { expect, test } from 'vitest';
import { savedSearchOf, showsView } from './saved-search.ts';

test('a view keeps filters and look, and not what is open beside them', () => {
  const kept = { lane: 'red', columns: 'lane,declaration', sort: '-stake,registered' } as const;
  expect(savedSearchOf({ ...kept, declaration: 'D1' })).toEqual({
    ...kept,
  });
});

test('an address shows a view whatever the order of its parts, and whatever is open', () => {
  const view = { lane: 'red', originCountry: 'CN' } as const;
  expect(showsView({ originCountry: 'CN', lane: 'red', declaration: 'D1' }, view)).toBe(true);
  expect(showsView({ originCountry: 'CN', lane: 'red', q: undefined }, view)).toBe(true);
  expect(showsView({ originCountry: 'CN' }, view)).toBe(false);
  expect(showsView({ originCountry: 'CN', lane: 'red', density: 'compact' }, view)).toBe(false);
});
