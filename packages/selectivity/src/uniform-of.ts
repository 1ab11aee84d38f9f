/**
 * A number in [0, 1) fixed by its seed and texts: 53 bits of two mixed 32-bit hashes over UTF-16 code units. Different
 * seeds or texts give numbers that behave as independent. Randomness that needs no state, so that the order of the
 * declarations, or a second run, changes nothing. Not for secrets. Source: the cyrb53 mix of MurmurHash3 constants.
 */
export function uniformOf(seed: number, ...texts: readonly string[]): number {
  let high = Math.imul(0xdeadbeef ^ seed, 0x85ebca6b) >>> 0;
  let low = Math.imul(0x41c6ce57 ^ seed, 0xc2b2ae35) >>> 0;
  for (const text of texts) {
    for (let at = 0; at <= text.length; at += 1) {
      // One more step after the last unit, so that ('ab', 'c') and ('a', 'bc') differ.
      const unit = at < text.length ? text.charCodeAt(at) : 0x1f_ff_ff;
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return ((high & 0x1f_ffff) * 2 ** 32 + (low >>> 0)) / 2 ** 53;
}
