import type { PeerSketch } from '../past/peer-sketch.ts';
import { bytesOf, intsOf } from './number-parts.ts';
import { damaged } from './sections.ts';

/** Kept values of the first `groups` groups as two parts: how many were added to each, and those that are kept. */
export function keepSketch(sketch: PeerSketch, groups: number): Uint8Array[] {
  const { capacity, values } = sketch;
  const counts = sketch.counts.slice(0, groups);
  const kept = new Float32Array(counts.reduce((sum, count) => sum + Math.min(count, capacity), 0));
  let at = 0;
  for (const [slot, count] of counts.entries()) {
    const size = Math.min(count, capacity);
    kept.set(values.subarray(slot * capacity, slot * capacity + size), at);
    at += size;
  }
  return [bytesOf(counts), bytesOf(kept)];
}

/** Fills an empty sketch from its parts. */
export function restoreSketch(sketch: PeerSketch, countsPart: Uint8Array, valuesPart: Uint8Array): void {
  const counts = new Uint32Array(intsOf(countsPart).buffer);
  const kept = new Float32Array(intsOf(valuesPart).buffer);
  sketch.grow(counts.length);
  sketch.counts.set(counts);
  let at = 0;
  for (const [slot, count] of counts.entries()) {
    const size = Math.min(count, sketch.capacity);
    sketch.values.set(kept.subarray(at, at + size), slot * sketch.capacity);
    at += size;
  }
  if (at !== kept.length) throw damaged('the values of peers do not fit their counts');
}
