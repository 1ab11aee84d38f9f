import type { ItemFacts } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { exampleItem, exampleOutcome } from './example-items.ts';
import { featureNames } from './feature-list.ts';
import { History } from './history.ts';

function feature(history: History, item: ItemFacts, name: string): number {
  return history.vector(item)[featureNames.indexOf(name)] ?? Number.NaN;
}

/** A past of `count` items a day apart before day 19,000, each with an outcome that is soon known. */
function pastOf(count: number, facts: (at: number) => Partial<ItemFacts>, bad: (at: number) => boolean): History {
  const history = new History();
  for (let at = 0; at < count; at += 1) {
    const item = exampleItem({ declarationNumber: `P${at}`, registrationDay: 18_800 + at, ...facts(at) });
    history.observe(item);
    history.learn(exampleOutcome(item, { nonCompliant: bad(at), additionalDuty: bad(at) ? 500 : 0 }), item);
  }
  return history;
}

test('the unit price is held against the median of the same subheading and origin', () => {
  // 8, 9 … 17 per kg: median 12.5; own price 10.
  const history = pastOf(
    10,
    (at) => ({ customsValue: 800 + 100 * at }),
    () => false,
  );
  const item = exampleItem();
  expect(feature(history, item, 'unit_price_against_median')).toBeCloseTo(
    Math.log(10) - (Math.log(12) + Math.log(13)) / 2,
    5,
  );
  const evidence = history.evidence(item, 'unit_price_position');
  expect(evidence.value).toBeCloseTo(10, 6);
  expect(evidence.base).toBeCloseTo(Math.sqrt(12 * 13), 4);
  expect(evidence.count).toBe(10);
  expect(evidence.level).toBe('hs6_origin');
});

test('the unit price falls back to the subheading, then the heading, as peers thin out', () => {
  const history = pastOf(
    10,
    () => ({ originCountry: 'VN' }),
    () => false,
  );
  expect(history.evidence(exampleItem(), 'unit_price_position').level).toBe('hs6');
  expect(history.evidence(exampleItem({ hsCode: '85176200' }), 'unit_price_position').level).toBe('hs4');
  expect(history.evidence(exampleItem({ hsCode: '01012100' }), 'unit_price_position')).toEqual({
    value: null,
    base: null,
    count: 0,
    level: null,
  });
});

test('a rate is shrunk toward its prior and its evidence is the plain share', () => {
  const history = pastOf(
    20,
    (at) => ({ importerId: at % 2 === 0 ? 'i1' : 'i2' }),
    (at) => at % 4 === 0,
  );
  const item = exampleItem();
  const rate = feature(history, item, 'rate_importer');
  const { value, base, count, level } = history.evidence(item, 'rate_importer');
  expect(value).toBe(0.5);
  expect(base).toBeCloseTo((5 + 1) / (20 + 10), 6);
  expect(count).toBe(10);
  expect(level).toBe('importer');
  expect(rate).toBeGreaterThan(base ?? 1);
  expect(rate).toBeLessThan(0.5);
});

test('an unseen trader gets the prior, not the lowest risk', () => {
  const history = pastOf(
    100,
    (at) => ({ importerId: `i${at % 10}` }),
    (at) => at % 10 === 0,
  );
  const newcomer = exampleItem({ importerId: 'new' });
  expect(feature(history, newcomer, 'rate_importer')).toBeCloseTo((10 + 1) / (100 + 10), 6);
  expect(feature(history, newcomer, 'rate_importer')).toBeGreaterThan(
    feature(history, exampleItem({ importerId: 'i1' }), 'rate_importer'),
  );
});

test('what was not declared is unknown, not zero', () => {
  const history = pastOf(
    10,
    () => ({}),
    () => false,
  );
  const bare = exampleItem({ exporterId: null, netMassKg: null, grossMassKg: null });
  expect(feature(history, bare, 'rate_exporter')).toBeNaN();
  expect(feature(history, bare, 'exporter_age')).toBeNaN();
  expect(feature(history, bare, 'value_per_kg')).toBeNaN();
});

test('the rate of the same goods comes close to one where the past fixes the outcome', () => {
  const history = pastOf(
    150,
    (at) => ({ netMassKg: 100 + (at % 5) }),
    (at) => at % 5 === 0,
  );
  expect(feature(history, exampleItem({ netMassKg: 100 }), 'rate_same_goods')).toBeGreaterThan(0.9);
  expect(feature(history, exampleItem({ netMassKg: 101 }), 'rate_same_goods')).toBeLessThan(0.05);
});

test('the exporter’s other buyers leave out the importer itself', () => {
  const history = pastOf(
    30,
    (at) => ({ importerId: at < 10 ? 'i1' : `other${at % 4}` }),
    (at) => at >= 10 && at < 20,
  );
  const evidence = history.evidence(exampleItem(), 'exporter_other_buyers');
  expect(evidence.count).toBe(20);
  expect(evidence.value).toBe(0.5);
});

test('a newcomer inherits what is known of vanished buyers of its exporter', () => {
  const history = pastOf(
    10,
    () => ({ importerId: 'gone' }),
    () => true,
  );
  const newcomer = exampleItem({ importerId: 'new' });
  expect(history.evidence(newcomer, 'exporter_vanished_buyers')).toMatchObject({ value: 1, count: 10 });
  expect(feature(history, newcomer, 'exporter_vanished_buyers')).toBeGreaterThan(0.7);
});

test('recovery is the mean of additional duty by customs value, shrunk', () => {
  const history = pastOf(
    20,
    () => ({}),
    (at) => at < 10,
  );
  // Every second item brought 500 on 1,000; the overall mean counts ten assumed examinations without recovery.
  const overall = 5 / 30;
  expect(feature(history, exampleItem(), 'recovery_importer')).toBeCloseTo((5 + 20 * overall) / 40, 6);
});

test('the first item of a trader under a heading is new', () => {
  const history = pastOf(
    10,
    () => ({}),
    () => false,
  );
  expect(feature(history, exampleItem(), 'items_importer_hs4')).toBeCloseTo(Math.log(11), 6);
  expect(feature(history, exampleItem({ hsCode: '01012100' }), 'items_importer_hs4')).toBe(0);
  expect(feature(history, exampleItem({ hsCode: '01012100' }), 'items_importer')).toBeCloseTo(Math.log(11), 6);
});

test('counts say how much was folded into the past', () => {
  const history = pastOf(
    10,
    () => ({}),
    () => false,
  );
  expect(history.size).toEqual({ items: 0, examined: 0 });
  history.vector(exampleItem({ registrationDay: 18_806 }));
  expect(history.size).toEqual({ items: 6, examined: 1 });
});
