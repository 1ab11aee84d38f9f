import { dayOf, TidewaiterError } from '@tidewaiter/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCsv } from './csv/canonical-csv.ts';
import { outcomesCsv } from './csv/outcomes-csv.ts';
import { simulate } from './simulate.ts';
import { type WorldName, worldNames } from './worlds.ts';

const text = (world: WorldName, seed: number, items = 800): string => {
  const stream = simulate({ world, seed, items });
  return [...canonicalCsv(stream), ...outcomesCsv(stream)].join('');
};

describe('simulate', () => {
  it.each(worldNames)('tells the same bytes for the same seed in %s', (world) => {
    expect(text(world, 7)).toBe(text(world, 7));
  });

  it('tells the same on every walk over one stream, also when two walks are interleaved', () => {
    const stream = simulate({ world: 'newcomers', seed: 3, items: 300 });
    const whole = [...stream];
    const second = stream[Symbol.iterator]();
    expect([...stream]).toEqual(whole);
    for (const item of stream) expect(second.next().value).toEqual(item);
    expect([...stream]).toEqual(whole);
  });

  it('tells something else for another seed and for another world', () => {
    const told = new Set([text('steady', 1), text('steady', 2), text('steady', -1), text('drift', 1), text('demo', 1)]);
    expect(told.size).toBe(5);
  });

  it('makes exactly the items asked for, in date order, within the period', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...worldNames),
        fc.integer(),
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 30 }),
        (world, seed, items, months) => {
          const rows = [...simulate({ world, seed, items, months, from: '2023-11-30' })];
          expect(rows).toHaveLength(items);
          const days = rows.map((row) => row.item.registrationDay);
          expect(days).toEqual([...days].sort((a, b) => a - b));
          expect(Math.min(...days)).toBeGreaterThanOrEqual(dayOf('2023-11-30') ?? Number.NaN);
          for (const row of rows) expect(dayOf(row.item.registrationDate)).toBe(row.item.registrationDay);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('numbers declarations in sequence within a year and items from 1', () => {
    let before = { year: '', sequence: 0, item: 0 };
    for (const { item } of simulate({ world: 'steady', seed: 5, items: 3000 })) {
      const [year = '', sequence = ''] = item.declarationNumber.split('-');
      expect(item.declarationNumber).toMatch(/^\d{4}-\d{8}$/);
      expect(item.registrationDate.slice(0, 4)).toBe(year);
      const same = year === before.year && Number(sequence) === before.sequence;
      const next = year === before.year ? before.sequence + 1 : 1;
      expect(Number(sequence)).toBe(same ? before.sequence : next);
      expect(item.itemNumber).toBe(same ? before.item + 1 : 1);
      expect(item.itemNumber).toBeLessThanOrEqual(5);
      before = { year, sequence: Number(sequence), item: item.itemNumber };
    }
  });

  it('ends on the day named, and counts the months back from it', () => {
    const rows = [...simulate({ world: 'demo', seed: 1, items: 20_000, endOn: '2025-02-28', months: 2 })];
    expect(rows[0]?.item.registrationDate).toBe('2024-12-29');
    expect(rows.at(-1)?.item.registrationDate).toBe('2025-02-28');
  });

  it.each([
    { seed: 0.5 },
    { items: 0 },
    { items: 1.5 },
    { months: 0 },
    { from: '2024-02-30' },
    { endOn: 'tomorrow' },
    { from: '2025-01-02', endOn: '2025-01-01' },
  ])('refuses %o', (wrong) => {
    expect(() => simulate({ world: 'steady', seed: 1, ...wrong })).toThrow(TidewaiterError);
  });
});
