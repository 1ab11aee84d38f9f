import { dateOf } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDays } from './read-days.ts';

// A Monday.
const monday = 19_723;
const daysOf = (length: number, works: (n: number) => boolean) =>
  Array.from({ length }, (_, n) => ({ day: dateOf(monday + n), items: works(n) ? 40 : 0 }));

test('days of rest are not missing', () => {
  const { days, stray } = readDays(daysOf(70, (n) => n % 7 < 5));
  expect(days).toMatchObject({ from: '2024-01-01', missing: 0, weekendShare: 0 });
  expect(stray).toBeNull();
});

test('a working day without an item is missing, wherever it is left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 68 }), fc.boolean(), (gone, everyDay) => {
      fc.pre(everyDay || gone % 7 < 5);
      fc.pre(everyDay || gone < 67);
      const { days } = readDays(daysOf(70, (n) => n !== gone && (everyDay || n % 7 < 5)));
      expect(days?.missing).toBe(1);
    }),
  );
});

test('the weekend share is of items, not of days', () => {
  const { days } = readDays([
    { day: '2024-01-05', items: 30 },
    { day: '2024-01-06', items: 10 },
  ]);
  expect(days?.weekendShare).toBe(0.25);
});

test('a few dates years away are stray and do not stretch the period', () => {
  const { days, stray } = readDays([{ day: '2004-01-09', items: 3 }, ...daysOf(70, () => true)]);
  expect(days).toMatchObject({ from: '2024-01-01', to: '2024-03-10', days: 70, missing: 0 });
  expect(stray).toEqual({ items: 3, from: '2024-01-01', to: '2024-03-10' });
});

test('two periods that both hold many items are two periods, and nothing is stray', () => {
  const later = daysOf(70, () => true).map(({ items }, n) => ({ day: dateOf(monday + 400 + n), items }));
  expect(readDays([...daysOf(70, () => true), ...later]).stray).toBeNull();
});

test('no item has no days', () => {
  expect(readDays([])).toEqual({ days: null, stray: null });
});
