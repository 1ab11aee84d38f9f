import { createHash } from 'node:crypto';

const magic = 'TIDEWAI1';

/** Format of the container; a reader refuses any other. */
export const formatVersion = 1;

/**
 * Packs a header and named blocks of bytes into one: magic, header length, header JSON (with the format version and
 * where each block lies), blocks at multiples of eight, and a SHA-256 over all of it at the end.
 */
export function pack(
  header: Readonly<Record<string, unknown>>,
  blocks: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  let length = 0;
  const index = Object.entries(blocks).map(([name, bytes]) => {
    const block = { name, from: length, length: bytes.length };
    length += Math.ceil(bytes.length / 8) * 8;
    return block;
  });
  const json = Buffer.from(JSON.stringify({ format: formatVersion, blocks: index, header }));
  const start = Math.ceil((magic.length + 4 + json.length) / 8) * 8;
  const packed = Buffer.alloc(start + length + 32);
  packed.write(magic, 'latin1');
  packed.writeUInt32LE(json.length, magic.length);
  packed.set(json, magic.length + 4);
  for (const { name, from } of index) packed.set(blocks[name] ?? new Uint8Array(), start + from);
  packed.set(createHash('sha256').update(packed.subarray(0, -32)).digest(), packed.length - 32);
  return new Uint8Array(packed);
}

/** Where a packed container begins. */
export const packMagic = magic;
