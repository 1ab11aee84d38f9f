import { expect, test } from 'vitest';
import { Conditions } from './conditions.ts';

test('values stay out of the text', () => {
  const where = new Conditions().when("'; DROP TABLE x", (p) => `a = ${p}`).when(undefined, (p) => `b = ${p}`);
  expect(`${where}`).toBe('(a = $1)');
  expect(where.values).toEqual(["'; DROP TABLE x"]);
});

test('without a condition everything is meant', () => {
  expect(`${new Conditions().withinOffices({ national: true }, 'office_code')}`).toBe('TRUE');
});

test('a scope without offices is still a condition', () => {
  const where = new Conditions().withinOffices({ national: false, officeCodes: [] }, 'office_code');
  expect(`${where}`).toBe('(office_code = ANY ($1::text[]))');
  expect(where.values).toEqual([[]]);
});

test('an office outside the scope narrows to nothing', () => {
  const scope = { national: false, officeCodes: ['A', 'B'] } as const;
  expect(new Conditions().withinOffices(scope, 'office_code', 'B').values).toEqual([['B']]);
  expect(new Conditions().withinOffices(scope, 'office_code', 'C').values).toEqual([[]]);
  expect(new Conditions().withinOffices({ national: true }, 'office_code', 'C').values).toEqual([['C']]);
});
