import fc from 'fast-check';
import { expect, test } from 'vitest';
import { negativeShare } from './negative-share.ts';

test('rows are never left out while they are few, and compliant ones never fall under six to one', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 0, max: 90_000 }), (positives, negatives) => {
      const labels = new Uint8Array(positives + negatives).fill(1, 0, positives);
      const share = negativeShare(labels, 6);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
      if (negatives <= 30_000) expect(share).toBe(1);
      expect(share * negatives + 1e-6).toBeGreaterThanOrEqual(Math.min(negatives, 6 * positives));
    }),
  );
});
