import { expect, test } from 'vitest';
import { Shrinkage } from './shrinkage.ts';

test('a group that fixes the outcome learns to trust its own counts', () => {
  const shrinkage = new Shrinkage();
  for (let at = 0; at < 200; at += 1) shrinkage.charge(4, at % 2 === 0 ? 4 : 0, 0.2, at % 2 === 0);
  shrinkage.settle();
  expect(shrinkage.strength).toBeLessThan(0.6);
});

test('a group that says nothing learns to fall back to its prior', () => {
  const shrinkage = new Shrinkage();
  for (let at = 0; at < 3000; at += 1) shrinkage.charge(6, at % 3, 1 / 6, Math.floor(at / 3) % 6 === 0);
  shrinkage.settle();
  expect(shrinkage.strength).toBeGreaterThan(100);
});

test('without outcomes the strength stays near its start', () => {
  const shrinkage = new Shrinkage();
  shrinkage.settle();
  expect(shrinkage.strength).toBeGreaterThan(8);
  expect(shrinkage.strength).toBeLessThan(32);
});
