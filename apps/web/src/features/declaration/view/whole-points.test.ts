import { type Reason, reasonThemes } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreSum, wholePoints } from './whole-points.ts';

const reasonOf = (theme: Reason['theme'], tenths: number): Reason => ({
  theme,
  code: 'x',
  points: tenths / 10,
  value: null,
  base: null,
  count: null,
  level: null,
});
const reasons = fc.array(fc.tuple(fc.constantFrom(...reasonThemes), fc.integer({ min: -3000, max: 3000 })), {
  minLength: 1,
  maxLength: 9,
});

test('whole points add up to the whole score, each within one of its own', () => {
  fc.assert(
    fc.property(reasons, (parts) => {
      const list = parts.map(([theme, tenths]) => reasonOf(theme, tenths));
      const exact = parts.reduce((sum, [, tenths]) => sum + tenths, 0) / 10;
      const score = Math.ceil(exact) || 0;
      const rest = score * 10 - Math.round(exact * 10);
      const whole = [...list, reasonOf('other', rest)];
      const points = wholePoints(whole, score);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(score);
      points.forEach((one, index) => {
        expect(Math.abs(one - (whole[index]?.points ?? 0))).toBeLessThanOrEqual(1);
      });
      const { typical, reasons: said, stake } = scoreSum(whole, points);
      expect(typical + said + stake).toBe(score);
    }),
  );
});
