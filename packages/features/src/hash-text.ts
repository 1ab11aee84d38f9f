/**
 * 32-bit FNV-1a hash of a text, or of its first `length` units, over its UTF-16 code units; never 0, so that 0 can say
 * "not declared". Stable across machines and versions. Source: Fowler–Noll–Vo, FNV-1a, 32 bits.
 */
export function hashText(text: string, length = text.length): number {
  const end = Math.min(length, text.length);
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0 || 1;
}
