import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrainingProgress } from './model.ts';
import { sharedProgress } from './shared-progress.ts';

test('never goes back, and is whole once every part is', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 10 })), { maxLength: 40 });
  fc.assert(
    fc.property(steps, (told) => {
      const seen: TrainingProgress[] = [];
      const report = sharedProgress((progress) => seen.push(progress), 3);
      for (const [part, epoch] of told) report(part)?.({ epoch, epochs: 10, loss: 1 });
      for (const part of [0, 1, 2]) report(part)?.({ epoch: 10, epochs: 10, loss: 0.5 });
      seen.slice(1).forEach(({ epoch }, at) => {
        expect(epoch).toBeGreaterThanOrEqual(seen[at]?.epoch ?? 0);
      });
      expect(seen.at(-1)).toEqual({ epoch: 1000, epochs: 1000, loss: 0.5 });
    }),
  );
});

test('nobody is told where nobody asks', () => {
  expect(sharedProgress(undefined, 2)(0)).toBeUndefined();
});
