import { hashText } from '@tidewaiter/features';

/** What a model gave the items that judged it; all arrays have one entry an item. */
export interface HeldOut {
  /** Hash of declaration and item number; together with the day it tells items apart. */
  readonly keys: Uint32Array;
  /** Days of registration, since 1970-01-01. */
  readonly days: Int32Array;
  readonly probability: Float32Array;
  readonly expectedDuty: Float32Array;
}

const bytesEach = 16;

/** The key of an item in the scores held out. */
export function heldOutKey(declarationNumber: string, itemNumber: number): number {
  return hashText(`${declarationNumber} ${itemNumber}`);
}

/** Sixteen bytes an item, little-endian: key, day, probability, expected duty. */
export function packHeldOut({ keys, days, probability, expectedDuty }: HeldOut): Uint8Array {
  const bytes = new Uint8Array(keys.length * bytesEach);
  const view = new DataView(bytes.buffer);
  for (let item = 0; item < keys.length; item++) {
    const at = item * bytesEach;
    view.setUint32(at, keys[item] ?? 0, true);
    view.setInt32(at + 4, days[item] ?? 0, true);
    view.setFloat32(at + 8, probability[item] ?? 0, true);
    view.setFloat32(at + 12, expectedDuty[item] ?? 0, true);
  }
  return bytes;
}

/** Reads what `packHeldOut` wrote, as scores by day and key. */
export function unpackHeldOut(bytes: Uint8Array): ReadonlyMap<string, readonly [probability: number, duty: number]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scores = new Map<string, readonly [number, number]>();
  for (let at = 0; at + bytesEach <= bytes.length; at += bytesEach) {
    const name = `${view.getInt32(at + 4, true)} ${view.getUint32(at, true)}`;
    scores.set(name, [view.getFloat32(at + 8, true), view.getFloat32(at + 12, true)]);
  }
  return scores;
}
