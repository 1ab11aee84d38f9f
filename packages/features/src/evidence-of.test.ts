import { expect, test } from 'vitest';
import { evidenceOf, groundsWidth } from './evidence-of.ts';
import { exampleItem, exampleOutcome } from './example-items.ts';
import { featureList, featureNames } from './feature-list.ts';
import { History } from './history.ts';

const history = new History();
for (let at = 0; at < 60; at += 1) {
  const past = exampleItem({
    declarationNumber: `P${at}`,
    registrationDay: 18_900 + at,
    customsValue: 900 + 10 * at,
    importerId: `i${at % 3}`,
  });
  history.observe(past);
  history.learn(exampleOutcome(past, { nonCompliant: at % 4 === 0, additionalDuty: at % 4 === 0 ? 50 : 0 }), past);
}
const items = [exampleItem(), exampleItem({ declarationNumber: 'D2', importerId: 'i0', customsValue: 500 })];
const values = new Float32Array(2 * featureNames.length);
const grounds = new Float32Array(2 * groundsWidth);
history.place(items);
history.write([0, 1], values, 0, grounds);
// What the reasons rest on is kept apart from the past, which moves on.
history.advance(19_400);
const told = evidenceOf(values, grounds, 1);
const value = (name: string) => values[featureNames.length + featureNames.indexOf(name)] ?? Number.NaN;

test('evidence is told of every feature, and is a number or nothing', () => {
  for (const { name } of featureList) {
    const evidence = told(name);
    for (const number of [evidence.value, evidence.base, evidence.count]) {
      if (number !== null) expect(Number.isFinite(number)).toBe(true);
    }
  }
});

test('evidence agrees with the feature that it explains', () => {
  expect(told('value_per_kg').value).toBeCloseTo(5, 4);
  expect(told('freight_share').value).toBeCloseTo(80 / 500, 5);
  expect(told('examined_importer').count).toBe(Math.round(Math.expm1(value('examined_importer'))));
  expect(told('items_importer').value).toBe(20);
  const { value: price, base } = told('price_against_hs6');
  expect(Math.log((price ?? 1) / (base ?? 1))).toBeCloseTo(value('price_against_hs6'), 5);
  const recent = told('recent_rate_importer');
  expect(recent.base).toBeCloseTo(value('rate_importer'), 5);
  expect(told('expected_recovery').value).toBeCloseTo(500 * value('recovery_hs6_origin'), 3);
  expect(told('value_shortfall').value).toBeGreaterThan(0);
});

test('the evidence of one row is not that of another', () => {
  expect(evidenceOf(values, grounds, 0)('items_importer').value).toBe(20);
  expect(evidenceOf(values, grounds, 0)('value_per_kg').value).toBeCloseTo(10, 4);
});
