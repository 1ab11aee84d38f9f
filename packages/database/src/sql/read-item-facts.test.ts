import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { declare } from '../testing/declare.ts';
import { testDatabase } from '../testing/test-database.ts';
import { readItemFacts } from './read-item-facts.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the probability of selection is what the outcome brings, else what the selection was', async () => {
  const selection = { lane: 'red', chance: 0.5 } as const;
  await declare(database, [
    { number: 'BOTH', selection, outcome: { nonCompliant: true, chance: 0.125 } },
    { number: 'CHOSEN', selection, outcome: { nonCompliant: false } },
    { number: 'NEITHER', outcome: { nonCompliant: false } },
    { number: 'UNSEEN', selection },
  ]);
  const known = new Map<string, number | null>();
  for await (const { outcomes } of readItemFacts(database)) {
    for (const one of outcomes) known.set(one.declarationNumber, one.selectionProbability);
  }
  expect([...known].sort()).toEqual([
    ['BOTH', 0.125],
    ['CHOSEN', 0.5],
    ['NEITHER', null],
  ]);
});

test('a probability of selection above one, or none at all, is refused by the table', async () => {
  for (const chance of [0, 1.5, -0.1]) {
    await expect(
      declare(database, [{ number: `P${chance}`, outcome: { nonCompliant: true, chance } }]),
    ).rejects.toThrow(/selection_probability/);
  }
});
