import { expect, test } from 'vitest';
import { exampleItem } from './example-items.ts';
import { featureList, featureListVersion, featureNamed, featureNames } from './feature-list.ts';
import { History } from './history.ts';

test('every feature has a name of its own, a unit and a description', () => {
  expect(new Set(featureNames).size).toBe(featureList.length);
  for (const { name, unit, description } of featureList) {
    expect(name).toMatch(/^[a-z][a-z0-9_]{2,63}$/);
    expect(unit).not.toBe('');
    expect(description.length).toBeGreaterThan(3);
  }
});

test('features of the declaration alone are known at registration, all others the day before', () => {
  for (const { source, knownWhen } of featureList) {
    expect(knownWhen).toBe(source === 'declaration' ? 'registration' : 'day_before_registration');
  }
});

test('features of the declaration alone do not move with the past', () => {
  const history = new History();
  const empty = history.vector(exampleItem());
  for (let at = 0; at < 20; at += 1)
    history.observe(exampleItem({ declarationNumber: `P${at}`, registrationDay: 18_900 + at }));
  const full = history.vector(exampleItem({ declarationNumber: 'D2' }));
  let moved = 0;
  featureList.forEach(({ source }, at) => {
    if (source === 'declaration') expect(full[at]).toBe(empty[at]);
    else if (!Object.is(full[at], empty[at])) moved += 1;
  });
  expect(moved).toBeGreaterThan(20);
});

test('the version names the list', () => {
  expect(featureListVersion).toMatch(/^\d+-[0-9a-f]{8}$/);
});

test('a feature that does not exist is an error', () => {
  expect(() => featureNamed('nonsense')).toThrow(RangeError);
});
