import { describe, expect, test } from 'vitest';
import { createFormats, missing } from './formats.ts';

const en = createFormats('en');

describe('formats', () => {
  test('money keeps every digit of its decimal text', () => {
    expect(en.money('123456789012345.67', null, 2)).toBe('123,456,789,012,345.67');
    expect(en.money('9.8', 'USD', 2).replaceAll('\u00a0', ' ')).toBe('USD 9.80');
  });

  test('a date without time is the same date in every time zone', () => {
    const before = process.env.TZ;
    for (const zone of ['Pacific/Honolulu', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      expect(createFormats('en').date('2024-03-31')).toBe('Mar 31, 2024');
    }
    process.env.TZ = before;
  });

  test('a locale shows its own digits', () => {
    expect(createFormats('ar-EG').number(1234)).toMatch(/[٠-٩]/);
  });

  test('a percentage comes with its interval', () => {
    expect(en.percentWithInterval(0.041, 0.033, 0.05)).toBe('4.1% (3.3% – 5.0%)');
  });

  test('what is missing shows as a dash', () => {
    expect([en.number(null), en.money('abc'), en.date(undefined), en.dateTime('never')]).toEqual(
      Array.from({ length: 4 }, () => missing),
    );
  });

  test('a span is told in its largest unit', () => {
    const now = new Date('2024-01-01T12:00:00Z');
    expect(en.relative('2024-01-01T11:46:00Z', now)).toBe('14 minutes ago');
    expect(en.relative('2024-01-03T12:00:00Z', now)).toBe('in 2 days');
  });

  test('minutes become hours and minutes', () => {
    expect(en.duration(340)).toBe('5 hr 40 min');
    expect(en.duration(20)).toBe('20 min');
  });
});
