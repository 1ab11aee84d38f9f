import { type Condition, controlLanes } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleCandidate, examplePlan, exampleRule, under } from './example-candidates.ts';
import { randomExploration, uncertaintyRevenueExploration } from './exploration.ts';
import { placesAt } from './places.ts';
import { selectLanes } from './select-lanes.ts';

const ten = Array.from({ length: 10 }, (_, at) => exampleCandidate(`D${at}`, [at * 100]));

test('risk fills red before yellow before blue, and the rest is released', () => {
  const plan = examplePlan({ red: { expectedRate: 0.2 }, yellow: { expectedRate: 0.1 }, blue: { expectedRate: 0.2 } });
  const { items } = selectLanes({ candidates: ten, plan });
  expect(items.map((item) => item.lane)).toEqual([...Array(5).fill('green'), 'blue', 'blue', 'yellow', 'red', 'red']);
  expect(items[9]).toMatchObject({ reason: 'model', selectionProbability: 1, criterionId: null });
  expect(items[0]).toMatchObject({ reason: 'release', selectionProbability: 1e-6 });
});

test('a criterion routes even beyond the capacity, and the summary says by how much', () => {
  const plan = examplePlan({ red: { expectedRate: 0.2 }, yellow: { expectedRate: 0.2 } });
  const criteria = [{ id: 'c1', rule: exampleRule() }];
  const { items, officeDays } = selectLanes({ candidates: under(criteria, ten), plan });
  for (const item of items) {
    expect(item).toMatchObject({ lane: 'red', reason: 'criterion', criterionId: 'c1', selectionProbability: 1 });
  }
  expect(officeDays[0]?.lanes.red).toMatchObject({ capacity: 2, criterion: 10, overCapacity: 8 });
});

test('criteria take capacity first', () => {
  const plan = examplePlan({ red: { expectedRate: 0.3 } });
  const rule = exampleRule({ conditions: [{ operator: 'is_one_of', field: 'originCountry', values: ['VN'] }] });
  const candidates = [...ten.slice(1), exampleCandidate('D0', [0], { originCountry: 'VN' })];
  const { items } = selectLanes({ candidates: under([{ id: 'c1', rule }], candidates), plan });
  const red = items.filter((item) => item.lane === 'red');
  expect(red.map((item) => item.declarationNumber).sort()).toEqual(['D0', 'D8', 'D9']);
});

test('the criterion of highest precedence wins, and a declaration takes the highest lane of its items', () => {
  const by = (field: 'originCountry' | 'hsCode', value: string): Condition[] => [
    { operator: 'starts_with', field, values: [value] },
  ];
  const criteria = [
    { id: 'yellow', rule: exampleRule({ lane: 'yellow', conditions: by('hsCode', '8517') }) },
    { id: 'red', rule: exampleRule({ lane: 'red', conditions: by('originCountry', 'VN') }) },
  ];
  const [phone] = exampleCandidate('D1', [5]).items;
  const [both] = exampleCandidate('D1', [5], { originCountry: 'VN' }).items;
  const [other] = exampleCandidate('D1', [5], { hsCode: '010121' }).items;
  if (!phone || !both || !other) throw new Error('no items');
  const items = [phone, both, other].map((scored, at) => ({ ...scored, itemNumber: at + 1 }));
  const declaration = { declarationNumber: 'D1', officeCode: 'AA1', registrationDay: 19_700, items };
  const result = selectLanes({ candidates: under(criteria, [declaration]), plan: examplePlan({}) });
  expect(result.items.map((item) => item.lane)).toEqual(['red', 'red', 'red']);
  expect(result.items.map((item) => item.criterionId)).toEqual(['yellow', 'red', 'red']);
});

test('officer hours limit red and yellow, red first', () => {
  const plan = examplePlan(
    { red: { expectedRate: 0.3, minutesEach: 60 }, yellow: { expectedRate: 0.5, minutesEach: 30 } },
    { officerHoursPerDay: 4 },
  );
  const { officeDays } = selectLanes({ candidates: ten, plan });
  expect(officeDays[0]?.lanes.red).toMatchObject({ capacity: 3, model: 3 });
  expect(officeDays[0]?.lanes.yellow).toMatchObject({ capacity: 2, model: 2 });
});

test('an office with its own plan follows it', () => {
  const plan = examplePlan({ red: { expectedRate: 1 } });
  const own = examplePlan({}).offices.map((office) => ({ ...office, officeCode: 'BB2' }));
  const { items } = selectLanes({
    candidates: [exampleCandidate('A', [1]), exampleCandidate('B', [1], { officeCode: 'BB2' })],
    plan: { ...plan, offices: [...plan.offices, ...own] },
  });
  expect(items.map((item) => item.lane)).toEqual(['red', 'green']);
});

test('exploration takes its share of the places for risk', () => {
  const plan = examplePlan({ red: { expectedRate: 0.4 } });
  for (const strategy of [randomExploration, uncertaintyRevenueExploration]) {
    const { items } = selectLanes({ candidates: ten, plan, exploration: { strategy, share: 0.5 } });
    expect(items.filter((item) => item.lane === 'red' && item.reason === 'explore').length).toBeGreaterThan(0);
    expect(items.filter((item) => item.reason === 'model').length).toBeLessThanOrEqual(2);
  }
  const { items } = selectLanes({
    candidates: ten,
    plan,
    exploration: { strategy: uncertaintyRevenueExploration, share: 0.5 },
  });
  expect(items.filter((item) => item.reason === 'explore').map((item) => item.declarationNumber)).toEqual(['D6', 'D7']);
});

const rate = fc.double({ min: 0, max: 0.3, noNaN: true });
const lanePlan = fc.record({
  expectedRate: rate,
  minimumRandomRate: rate,
  minutesEach: fc.integer({ min: 0, max: 200 }),
});
const plans = fc
  .record({
    red: lanePlan,
    yellow: lanePlan,
    blue: lanePlan,
    hours: fc.option(fc.integer({ min: 0, max: 20 })),
    seed: fc.nat(1e6),
  })
  .map(({ hours, seed, ...lanes }) => examplePlan(lanes, { officerHoursPerDay: hours }, seed));
const criteria = [
  {
    id: 'c1',
    rule: exampleRule({
      lane: 'yellow',
      conditions: [{ operator: 'is_one_of', field: 'originCountry', values: ['VN'] }],
    }),
  },
];
const batches = fc
  .array(
    fc.record({
      scores: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3 }),
      officeCode: fc.constantFrom('AA1', 'BB2'),
      registrationDay: fc.constantFrom(19_700, 19_701),
      originCountry: fc.constantFrom('CN', 'CN', 'CN', 'VN'),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => drawn.map(({ scores, ...facts }, at) => exampleCandidate(`D${at}`, scores, facts)))
  .map((drawn) => under(criteria, drawn));
const explorations = fc.constantFrom(
  undefined,
  { strategy: randomExploration, share: 0.3 },
  { strategy: uncertaintyRevenueExploration, share: 0.3 },
);

test('every item gets exactly one lane and a probability above zero, at most one', () => {
  fc.assert(
    fc.property(batches, plans, explorations, (candidates, plan, exploration) => {
      const { items } = selectLanes({ candidates, plan, ...(exploration && { exploration }) });
      expect(items.map((item) => [item.declarationNumber, item.itemNumber])).toEqual(
        candidates.flatMap(({ items: scored }) => scored.map(({ item }) => [item.declarationNumber, item.itemNumber])),
      );
      for (const item of items) {
        expect(item.selectionProbability).toBeGreaterThan(0);
        expect(item.selectionProbability).toBeLessThanOrEqual(1);
        expect(item.reason === 'release').toBe(item.lane === 'green');
        expect(item.criterionId !== null).toBe(item.reason === 'criterion');
        if (item.reason === 'criterion') expect(item.selectionProbability).toBe(1);
      }
    }),
  );
});

test('the order of the declarations and of their items does not matter', () => {
  fc.assert(
    fc.property(batches, plans, explorations, (candidates, plan, exploration) => {
      const given = { plan, ...(exploration && { exploration }) };
      const turned = candidates.toReversed().map((one) => ({ ...one, items: one.items.toReversed() }));
      const key = (item: { declarationNumber: string; itemNumber: number }) =>
        `${item.declarationNumber} ${item.itemNumber}`;
      const sorted = (items: readonly { declarationNumber: string; itemNumber: number }[]) =>
        items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      const [one, other] = [selectLanes({ ...given, candidates }), selectLanes({ ...given, candidates: turned })];
      expect(sorted(other.items)).toEqual(sorted(one.items));
      expect(other.officeDays).toEqual(one.officeDays);
    }),
  );
});

test('capacity and hours are exceeded by criteria alone', () => {
  fc.assert(
    fc.property(batches, plans, explorations, (candidates, plan, exploration) => {
      const { officeDays } = selectLanes({ candidates, plan, ...(exploration && { exploration }) });
      for (const { lanes } of officeDays) {
        for (const lane of controlLanes) {
          const { capacity, criterion, random, model, explore, overCapacity } = lanes[lane];
          if (criterion === 0) expect(overCapacity).toBe(0);
          expect(random + model + explore + criterion - overCapacity).toBeLessThanOrEqual(capacity);
        }
        const [office] = plan.offices;
        if (!office || office.officerHoursPerDay === null) continue;
        const { red, yellow } = lanes;
        const others = (use: typeof red) => use.random + use.model + use.explore;
        const minutes = others(red) * office.red.minutesEach + others(yellow) * office.yellow.minutesEach;
        const left = office.officerHoursPerDay * 60 - yellow.criterion * office.yellow.minutesEach;
        expect(minutes).toBeLessThanOrEqual(Math.max(0, left) + 1e-6);
      }
    }),
  );
});

test('a random yellow that the hours hold is within capacity, though risk would fill red with the same hours', () => {
  const lane = { expectedRate: 0, minimumRandomRate: 0, minutesEach: 60 };
  const office = {
    officeCode: null,
    officerHoursPerDay: 2,
    red: { ...lane, expectedRate: 0.5 },
    yellow: { ...lane, expectedRate: 0.25, minimumRandomRate: 0.25 },
    blue: lane,
  };
  const demand = { plan: office, declarations: 4, criterion: { red: 0, yellow: 0, blue: 0 }, explorationShare: 0 };
  const { capacity, random, model } = placesAt(demand, 0.5);
  expect([random.yellow, model.red]).toEqual([1, 1]);
  expect([capacity.red, capacity.yellow]).toEqual([1, 1]);
});
