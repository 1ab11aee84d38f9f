import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchText, searchTextOf } from './search-text.ts';

test('a chapter, a truth value and a leading zero stay text', () => {
  expect(parseSearchText('?chapter=85&examined=true&q=007')).toEqual({ chapter: '85', examined: 'true', q: '007' });
});

test('what is not set does not appear in the address', () => {
  expect(searchTextOf({ from: undefined, to: null, q: '', lane: 'red' })).toBe('?lane=red');
  expect(searchTextOf({})).toBe('');
});

test('filters come back from the address as they went in', () => {
  const filters = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1, unit: 'grapheme' }));
  fc.assert(
    fc.property(filters, (search) => {
      expect(parseSearchText(searchTextOf(search))).toEqual({ ...search });
    }),
  );
});
