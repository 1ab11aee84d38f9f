import { expect, it } from 'vitest';
import { heldOutKey, packHeldOut, unpackHeldOut } from './held-out.ts';

it('gives back the scores that were packed, by day and item', () => {
  const keys = Uint32Array.of(heldOutKey('A', 1), heldOutKey('A', 2), 4_294_967_295);
  const days = Int32Array.of(19_000, 19_000, -3);
  const packed = packHeldOut({
    keys,
    days,
    probability: Float32Array.of(0.5, 0.25, 1),
    expectedDuty: Float32Array.of(0, 1e6, 0.125),
  });
  // A database hands bytes back as a view into something larger.
  const view = new Uint8Array([9, 9, 9, ...packed, 9]).subarray(3, 3 + packed.length);
  expect([...unpackHeldOut(view)]).toEqual([
    [`19000 ${heldOutKey('A', 1)}`, [0.5, 0]],
    [`19000 ${heldOutKey('A', 2)}`, [0.25, 1e6]],
    ['-3 4294967295', [1, 0.125]],
  ]);
});
