import { expect, test } from 'vitest';
import { dayOf } from '../declaration/calendar.ts';
import { retrainingDue } from './retraining.ts';

const on = (date: string) => ({ day: dayOf(date) ?? 0, month: date.slice(0, 7) });

test('off is never due, and a rhythm that never began is due at once', () => {
  expect(retrainingDue('off', null, on('2024-03-01'))).toBe(false);
  expect(retrainingDue('weekly', null, on('2024-03-01'))).toBe(true);
  expect(retrainingDue('monthly', null, on('2024-03-31'))).toBe(true);
});

test('a week is seven days, also over the end of a month', () => {
  expect(retrainingDue('weekly', on('2024-02-26'), on('2024-03-03'))).toBe(false);
  expect(retrainingDue('weekly', on('2024-02-26'), on('2024-03-04'))).toBe(true);
});

test('a month is another month, also over the end of a year', () => {
  expect(retrainingDue('monthly', on('2023-12-01'), on('2023-12-31'))).toBe(false);
  expect(retrainingDue('monthly', on('2023-12-31'), on('2024-01-01'))).toBe(true);
});
