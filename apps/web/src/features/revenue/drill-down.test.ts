import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drillDown, weekOf } from './drill-down.ts';
import { addDays, lastWeeks, periodOf } from './period.ts';

const shown = { from: '2024-01-03', to: '2024-03-31', officeCode: 'SEA03' };

test('a figure leads to the declarations it counts, within what is shown', () => {
  expect(drillDown(shown, { examined: 'true', outcome: 'non_compliant' })).toEqual({
    from: '2024-01-03',
    to: '2024-03-31',
    officeCode: 'SEA03',
    examined: 'true',
    outcome: 'non_compliant',
  });
});

test('the office of a row takes the place of a wider view', () => {
  expect(drillDown({ from: '2024-01-01', to: '2024-01-31' }, { officeCode: 'AIR02' }).officeCode).toBe('AIR02');
});

test('the first and the last week are cut where the period is', () => {
  expect(weekOf(shown, '2024-01-01')).toMatchObject({ from: '2024-01-03', to: '2024-01-07' });
  expect(weekOf(shown, '2024-03-25')).toMatchObject({ from: '2024-03-25', to: '2024-03-31' });
  expect(weekOf(shown, '2024-02-26')).toMatchObject({ from: '2024-02-26', to: '2024-03-03' });
});

test('the weeks of a period cover each of its days once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }), (start, length) => {
      const from = addDays('2024-01-01', start);
      const period = { from, to: addDays(from, length) };
      let monday = addDays('2024-01-01', Math.floor(start / 7) * 7);
      let next = period.from;
      while (monday <= period.to) {
        const week = weekOf(period, monday);
        expect(week.from).toBe(next);
        next = addDays(week.to, 1);
        monday = addDays(monday, 7);
      }
      expect(next).toBe(addDays(period.to, 1));
    }),
  );
});

test('four weeks are 28 days, and never begin before the first measure', () => {
  const measured = { from: '2024-01-01', to: '2024-03-31' };
  expect(lastWeeks(4, measured)).toEqual({ from: '2024-03-04', to: '2024-03-31' });
  expect(lastWeeks(52, measured)).toEqual(measured);
});

test('without a period asked for, the last quarter measured is shown', () => {
  const measured = { from: '2023-01-01', to: '2024-03-31' };
  expect(periodOf({}, measured)).toEqual({ from: '2024-01-01', to: '2024-03-31' });
  expect(periodOf({ from: '2023-05-01' }, measured)).toEqual({ from: '2023-05-01', to: '2024-03-31' });
});
