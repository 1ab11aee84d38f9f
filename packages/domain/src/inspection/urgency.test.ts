import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

const case_ = { riskScore: 500, items: 1, registrationDate: '2026-03-04' };

describe('urgency', () => {
  it('grows with risk, with days waited and with items', () => {
    expect(urgencyOf({ ...case_, riskScore: 501 })).toBe(urgencyOf(case_) + 1);
    expect(urgencyOf({ ...case_, registrationDate: '2026-02-22' })).toBe(urgencyOf(case_) + 30);
    expect(urgencyOf({ ...case_, items: 4 })).toBe(urgencyOf(case_) + 16);
  });

  it('orders two cases the same way on every day', () => {
    const one = fc.record({
      riskScore: fc.integer({ min: 0, max: 1000 }),
      items: fc.integer({ min: 1, max: 999 }),
      day: fc.integer({ min: 9000, max: 22_000 }),
    });
    const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(one, one, fc.integer({ min: 0, max: 2000 }), (a, b, later) => {
        const urgency = ({ day, ...rest }: typeof a, by: number) =>
          urgencyOf({ ...rest, registrationDate: dayOf(day + by) });
        expect(urgency(a, later) - urgency(b, later)).toBe(urgency(a, 0) - urgency(b, 0));
      }),
    );
  });
});
