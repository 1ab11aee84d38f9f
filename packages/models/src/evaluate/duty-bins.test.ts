import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dutyBins } from './duty-bins.ts';

const items = fc.array(
  fc.record({
    expected: fc.double({ min: 0, max: 1e6, noNaN: true }),
    duty: fc.double({ min: 0, max: 1e6, noNaN: true }),
  }),
  { maxLength: 60 },
);

test('every item is in one group, groups are even, and none expects more per item than the next', () => {
  fc.assert(
    fc.property(items, (rows) => {
      const bins = dutyBins(
        rows.map(({ expected }) => expected),
        rows.map(({ duty }) => duty),
      );
      expect(bins).toHaveLength(Math.min(10, rows.length));
      expect(bins.reduce((sum, bin) => sum + bin.items, 0)).toBe(rows.length);
      const sizes = bins.map((bin) => bin.items);
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const assessed = rows.reduce((sum, { duty }) => sum + duty, 0);
      expect(bins.reduce((sum, bin) => sum + bin.assessed, 0)).toBeCloseTo(assessed, 3);
      bins.slice(1).forEach((bin, at) => {
        const before = bins[at];
        expect(bin.expected / bin.items).toBeGreaterThanOrEqual((before?.expected ?? 0) / (before?.items ?? 1) - 1e-6);
      });
    }),
  );
});
