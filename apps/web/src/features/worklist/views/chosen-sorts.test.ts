import { expect, test } from 'vitest';
import { worklistSearch } from '../worklist-search.ts';
import { sortingOf, sortsShown, withColumnTurned, withSorts } from './chosen-sorts.ts';

test('an address tells an order of several columns; where it tells none, the usual one is shown', () => {
  expect(sortsShown('-stake,registered')).toEqual([
    { id: 'stake', desc: true },
    { id: 'registered', desc: false },
  ]);
  expect(sortsShown(undefined)).toEqual([
    { id: 'lane', desc: false },
    { id: 'risk', desc: true },
  ]);
});

test('the usual order and none at all leave the address', () => {
  expect(withSorts({ sort: 'stake', chapter: '85' }, sortsShown('lane,-risk'))).toEqual({ chapter: '85' });
  expect(withSorts({ sort: 'stake' }, []).sort).toBeUndefined();
});

test('a column joins the order with its most first, turns round, and leaves', () => {
  const joined = withColumnTurned({ sort: 'registered' }, 'stake');
  expect(joined.sort).toBe('registered,-stake');
  expect(withColumnTurned(joined, 'stake').sort).toBe('registered,stake');
  expect(withColumnTurned({ sort: 'registered,stake' }, 'stake').sort).toBe('registered');
  expect(sortingOf('why').sortable).toBe(false);
});

test('an order that there is none of leaves the address, and the rest of it holds', () => {
  expect(worklistSearch({ sort: 'why', chapter: '85' })).toEqual({ chapter: '85' });
  expect(worklistSearch({ sort: '-stake,registered' })).toEqual({ sort: '-stake,registered' });
});
