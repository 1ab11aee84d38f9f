import type { ItemFacts, OutcomeFacts } from '@tidewaiter/domain';
import { TidewaiterError } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleItem, exampleOutcome } from '../example-items.ts';
import { History } from '../history.ts';

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const drawn = fc.record({
  registrationDay: fc.integer({ min: 19_000, max: 19_030 }),
  importerId: of('i1', 'i2', 'i3', 'é\u4e2d'),
  exporterId: of('e1', 'e2', null),
  declarantId: of('d1', null),
  originCountry: of('CN', 'VN'),
  departureCountry: of('CN', 'HK', null),
  hsCode: of('85171300', '85171400', '01012100'),
  netMassKg: of(10, 100, 0.5, null),
  quantity: of(1, 10, null),
  customsValue: fc.integer({ min: 0, max: 5000 }),
  dutyRatePercent: of(0, 8, 20, null),
});
const world = fc.array(fc.tuple(drawn, fc.integer({ min: -6, max: 12 }), fc.boolean()), {
  minLength: 1,
  maxLength: 80,
});

interface Fact {
  readonly item: ItemFacts;
  readonly outcome: OutcomeFacts | null;
}

function factsOf(rows: readonly [Partial<ItemFacts>, number, boolean][]): Fact[] {
  const ordered = [...rows].sort(([a], [b]) => (a.registrationDay ?? 0) - (b.registrationDay ?? 0));
  return ordered.map(([facts, delay, nonCompliant], at) => {
    const item = exampleItem({ ...facts, declarationNumber: `D${String(at).padStart(3, '0')}` });
    const examinedDay = item.registrationDay + delay;
    const found = { examinedDay, nonCompliant, additionalDuty: nonCompliant ? 33.3 : 0 };
    return { item, outcome: delay < 0 ? null : exampleOutcome(item, found) };
  });
}

function replay(history: History, facts: readonly Fact[]): Float32Array[] {
  return facts.map(({ item, outcome }) => {
    const row = history.vector(item);
    history.observe(item);
    if (outcome) history.learn(outcome, item);
    return row;
  });
}

test('a history that goes on from kept bytes gives bit for bit the features of one that never stopped', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 18_990, max: 19_040 }), (rows, day) => {
      const facts = factsOf(rows);
      const whole = replay(new History(), facts);
      const first = new History();
      const before = facts.filter(({ item }) => item.registrationDay < day);
      replay(first, before);
      const next = History.restore(first.keep(day));
      // What was not folded in yet is told again.
      for (const { item, outcome } of before) if (outcome && outcome.examinedDay >= day) next.learn(outcome, item);
      const after = replay(next, facts.slice(before.length));
      expect(after).toEqual(whole.slice(before.length));
    }),
    { numRuns: 60 },
  );
});

test('keeping what was restored gives the same bytes', () => {
  const history = new History();
  replay(history, factsOf([[{ registrationDay: 19_000 }, 3, true]]));
  const bytes = history.keep(19_010);
  expect(History.restore(bytes).keep(19_010)).toEqual(bytes);
});

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
  ['changed', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ['empty', () => new Uint8Array()],
])('bytes that are %s are refused', (_, spoil) => {
  const history = new History();
  replay(history, factsOf([[{ registrationDay: 19_000 }, 3, true]]));
  const spoilt = spoil(history.keep(19_010));
  expect(() => History.restore(spoilt)).toThrow(TidewaiterError);
});
