import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFeatures } from './build-features.ts';
import { exampleItem, exampleOutcome } from './example-items.ts';
import { featureNames } from './feature-list.ts';
import { History } from './history.ts';

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const item: fc.Arbitrary<ItemFacts> = fc
  .record({
    registrationDay: fc.integer({ min: 19_000, max: 19_012 }),
    importerId: of('i1', 'i2', 'i3'),
    exporterId: of('e1', 'e2', null),
    declarantId: of('d1', 'd2', null),
    officeCode: of('AA1', 'BB2'),
    originCountry: of('CN', 'VN'),
    departureCountry: of('CN', 'HK', null),
    hsCode: of('85171300', '85171400', '01012100'),
    netMassKg: of(10, 100, 0.5, null),
    quantity: of(1, 10, null),
    customsValue: fc.integer({ min: 0, max: 5000 }),
    dutyRatePercent: of(0, 8, 20, null),
    preferenceCode: of('FTA', null),
  })
  .map((facts) => exampleItem(facts));

interface World {
  readonly items: readonly ItemFacts[];
  readonly outcomes: readonly OutcomeFacts[];
}

const outcome = fc.record({
  delay: fc.integer({ min: 0, max: 6 }),
  nonCompliant: fc.boolean(),
  duty: of(0, 10, 333.33),
});

const world: fc.Arbitrary<World> = fc
  .array(fc.tuple(item, fc.option(outcome)), { minLength: 1, maxLength: 60 })
  .map((drawn) => {
    const items: ItemFacts[] = [];
    const outcomes: OutcomeFacts[] = [];
    const ordered = [...drawn].sort(([a], [b]) => a.registrationDay - b.registrationDay);
    ordered.forEach(([facts, found], at) => {
      const numbered = { ...facts, declarationNumber: `D${String(at).padStart(3, '0')}` };
      items.push(numbered);
      if (!found) return;
      const { delay, nonCompliant, duty } = found;
      const examinedDay = numbered.registrationDay + delay;
      outcomes.push(exampleOutcome(numbered, { examinedDay, nonCompliant, additionalDuty: nonCompliant ? duty : 0 }));
    });
    return { items, outcomes };
  });

function rowsByKey({ items, outcomes }: World): Map<string, Float32Array> {
  const { values, declarationNumbers } = buildFeatures(items, outcomes);
  const width = featureNames.length;
  return new Map(declarationNumbers.map((key, row) => [key, values.slice(row * width, (row + 1) * width)]));
}

test('an outcome planted on a day moves no feature of that day or before', () => {
  let moved = 0;
  fc.assert(
    fc.property(world, fc.nat(), fc.integer({ min: 0, max: 6 }), ({ items, outcomes }, pick, delay) => {
      const target = items[pick % items.length] ?? exampleItem();
      const day = target.registrationDay + delay;
      const planted = exampleOutcome(target, { examinedDay: day, nonCompliant: true, additionalDuty: 1e6 });
      const others = outcomes.filter((known) => known.declarationNumber !== target.declarationNumber);
      const before = rowsByKey({ items, outcomes: others });
      const after = rowsByKey({ items, outcomes: [...others, planted] });
      for (const { declarationNumber, registrationDay } of items) {
        if (registrationDay <= day) expect(after.get(declarationNumber)).toEqual(before.get(declarationNumber));
        else if (String(after.get(declarationNumber)) !== String(before.get(declarationNumber))) moved += 1;
      }
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('an item planted on a day moves no feature of that day or before', () => {
  let moved = 0;
  fc.assert(
    fc.property(world, item, ({ items, outcomes }, extra) => {
      const planted = { ...extra, declarationNumber: 'PLANTED' };
      const before = rowsByKey({ items, outcomes });
      const place = items.findIndex((other) => other.registrationDay > planted.registrationDay);
      const after = rowsByKey({ items: items.toSpliced(place < 0 ? items.length : place, 0, planted), outcomes });
      for (const { declarationNumber, registrationDay } of items) {
        if (registrationDay <= planted.registrationDay) {
          expect(after.get(declarationNumber)).toEqual(before.get(declarationNumber));
        } else if (String(after.get(declarationNumber)) !== String(before.get(declarationNumber))) moved += 1;
      }
    }),
    { numRuns: 60, seed: 2 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('the order of the items of a day, and of the outcomes, does not matter', () => {
  fc.assert(
    fc.property(world, ({ items, outcomes }) => {
      const turned = items.toReversed().sort((a, b) => a.registrationDay - b.registrationDay);
      expect(rowsByKey({ items: turned, outcomes: outcomes.toReversed() })).toEqual(rowsByKey({ items, outcomes }));
    }),
    { numRuns: 60, seed: 3 },
  );
});

test('items scored one by one as facts arrive get the features that a rebuild gives', () => {
  fc.assert(
    fc.property(world, ({ items, outcomes }) => {
      const rebuilt = rowsByKey({ items, outcomes });
      const history = new History();
      const byKey = new Map(items.map((facts) => [facts.declarationNumber, facts]));
      const waiting = outcomes.toSorted((a, b) => a.examinedDay - b.examinedDay);
      for (const facts of items) {
        while (waiting[0] && waiting[0].examinedDay < facts.registrationDay) {
          const known = waiting.shift();
          const its = known && byKey.get(known.declarationNumber);
          if (known && its) history.learn(known, its);
        }
        expect(history.vector(facts)).toEqual(rebuilt.get(facts.declarationNumber));
        history.evidence(facts, 'unit_price_position');
        history.observe(facts);
      }
    }),
    { numRuns: 60, seed: 4 },
  );
});
