import { dateOf } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { monthStarts } from './month-starts.ts';

test('months that begin after a day and up to another are listed by their first days', () => {
  expect(monthStarts('2023-11-20', '2024-02-01').map(dateOf)).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
  expect(monthStarts('2024-02-01', '2024-02-29')).toEqual([]);
});
