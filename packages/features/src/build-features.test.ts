import { TidewaiterError } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { buildFeatures } from './build-features.ts';
import { categoryHash } from './categories.ts';
import { exampleItem, exampleOutcome } from './example-items.ts';
import { featureChunks } from './feature-chunks.ts';
import { featureNames } from './feature-list.ts';
import { joinFeatures } from './join-features.ts';

const items = Array.from({ length: 10 }, (_, at) =>
  exampleItem({ declarationNumber: `D${at}`, registrationDay: 19_000 + at, customsValue: 1000 + at }),
);
const outcomes = items
  .filter((_, at) => at % 2 === 0)
  .map((item) => exampleOutcome(item, { nonCompliant: true, additionalDuty: 7, selectionProbability: 0.5 }));

test('rows carry their key, day, label and what is known of the outcome', () => {
  const built = buildFeatures(items, outcomes);
  expect(built.rows).toBe(10);
  expect(built.values.length).toBe(10 * featureNames.length);
  expect(built.declarationNumbers[2]).toBe('D2');
  expect([...built.labels.slice(0, 2)]).toEqual([1, Number.NaN]);
  expect([...built.additionalDuties.slice(0, 2)]).toEqual([7, Number.NaN]);
  expect([...built.examinedDays.slice(0, 2)]).toEqual([19_005, -1]);
  expect([...built.selectionProbabilities.slice(0, 2)]).toEqual([0.5, Number.NaN]);
  expect(built.categories[0]?.[3]).toBe(categoryHash(exampleItem(), 'importer'));
});

test('a window leaves earlier items in the past', () => {
  const whole = buildFeatures(items, outcomes);
  const late = buildFeatures(items, outcomes, { fromDay: 19_006, toDay: 19_008 });
  const width = featureNames.length;
  expect(late.declarationNumbers).toEqual(['D6', 'D7', 'D8']);
  expect(late.values).toEqual(whole.values.slice(6 * width, 9 * width));
});

test('only labelled rows come where only those are wanted', () => {
  const built = buildFeatures(items, outcomes, { labelledOnly: true });
  expect(built.declarationNumbers).toEqual(['D0', 'D2', 'D4', 'D6', 'D8']);
});

test('chunks of any size join to the same matrix', () => {
  const joined = joinFeatures([...featureChunks(items, outcomes, {}, 3)]);
  expect(joined).toEqual(buildFeatures(items, outcomes));
});

test('no items give no rows', () => {
  expect(buildFeatures([], []).rows).toBe(0);
});

test('items out of date order are refused', () => {
  expect(() => buildFeatures(items.toReversed(), [])).toThrow(TidewaiterError);
});
