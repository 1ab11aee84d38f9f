import type { Condition } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { exampleItem, exampleRule } from './example-candidates.ts';
import { criterionAt, criterionMatcher, criterionTest } from './match-criterion.ts';

const holds = (condition: Condition, facts = {}) =>
  criterionTest(exampleRule({ conditions: [condition] }))(exampleItem(facts));

test('each operator compares the declared field', () => {
  expect(holds({ operator: 'is_one_of', field: 'originCountry', values: ['CN', 'VN'] })).toBe(true);
  expect(holds({ operator: 'is_one_of', field: 'originCountry', values: ['VN'] })).toBe(false);
  expect(holds({ operator: 'is_none_of', field: 'originCountry', values: ['VN'] })).toBe(true);
  expect(holds({ operator: 'starts_with', field: 'hsCode', values: ['84', '8517'] })).toBe(true);
  expect(holds({ operator: 'starts_with', field: 'hsCode', values: ['517'] })).toBe(false);
  expect(holds({ operator: 'at_least', field: 'customsValue', value: 1000 })).toBe(true);
  expect(holds({ operator: 'at_most', field: 'customsValue', value: 999.99 })).toBe(false);
});

test('the unit value is customs value by net mass', () => {
  expect(holds({ operator: 'at_most', field: 'unitValuePerKg', value: 10 })).toBe(true);
  expect(holds({ operator: 'at_most', field: 'unitValuePerKg', value: 9.9 })).toBe(false);
  expect(holds({ operator: 'at_least', field: 'unitValuePerKg', value: 0 }, { netMassKg: 0 })).toBe(false);
});

test('a field that was not declared holds no condition', () => {
  expect(holds({ operator: 'is_none_of', field: 'preferenceCode', values: ['FTA'] })).toBe(false);
  expect(holds({ operator: 'starts_with', field: 'exporterId', values: ['a'] })).toBe(false);
  expect(holds({ operator: 'at_most', field: 'freight', value: 5 })).toBe(false);
});

test('all conditions must hold', () => {
  const conditions: Condition[] = [
    { operator: 'is_one_of', field: 'originCountry', values: ['CN'] },
    { operator: 'at_least', field: 'netMassKg', value: 101 },
  ];
  expect(criterionTest(exampleRule({ conditions }))(exampleItem())).toBe(false);
  expect(criterionTest(exampleRule({ conditions }))(exampleItem({ netMassKg: 101 }))).toBe(true);
});

test('a rule holds from its first to its last day, at its offices', () => {
  const rule = exampleRule({ validFrom: '2023-12-09', validTo: '2023-12-09', officeCodes: ['AA1'] });
  expect(criterionTest(rule)(exampleItem({ registrationDay: 19_700 }))).toBe(true);
  expect(criterionTest(rule)(exampleItem({ registrationDay: 19_699 }))).toBe(false);
  expect(criterionTest(rule)(exampleItem({ registrationDay: 19_701 }))).toBe(false);
  expect(criterionTest(rule)(exampleItem({ officeCode: 'BB2' }))).toBe(false);
});

test('of the criteria that an item falls under the highest lane routes it, then the lowest id, whatever their order', () => {
  const criteria = [
    { id: 'b', rule: exampleRule({ lane: 'yellow' }) },
    { id: 'd', rule: exampleRule({ lane: 'red' }) },
    { id: 'c', rule: exampleRule({ lane: 'red' }) },
    { id: 'a', rule: exampleRule({ lane: 'red', officeCodes: ['BB2'] }) },
  ];
  for (const given of [criteria, criteria.toReversed()]) {
    const found = criterionMatcher(given)(exampleItem());
    expect(criterionAt(given, found)).toEqual({ id: 'c', lane: 'red' });
    expect(criterionAt(given, criterionMatcher(given)(exampleItem({ hsCode: '010121' })))).toBeNull();
  }
});
