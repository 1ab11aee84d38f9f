import { createHash } from 'node:crypto';
import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import { formatVersion, packMagic } from './pack.ts';

const containerSchema = z.object({
  format: z.literal(formatVersion),
  blocks: z.array(z.object({ name: z.string(), from: z.int().min(0), length: z.int().min(0) })),
  header: z.unknown(),
});

/**
 * Opens what `pack` made. The blocks are copies.
 *
 * @param schema what the header must be
 * @throws TidewaiterError `artefact_damaged` when it is cut short, tampered with, of another format or not one at all
 */
export function unpack<Header>(
  bytes: Uint8Array,
  schema: z.ZodType<Header>,
): { header: Header; block: (name: string) => Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lead = packMagic.length + 4;
  if (buffer.length < lead + 32 || buffer.toString('latin1', 0, packMagic.length) !== packMagic) {
    throw damaged('it does not begin as one');
  }
  const sum = createHash('sha256').update(buffer.subarray(0, -32)).digest();
  if (!sum.equals(buffer.subarray(-32))) throw damaged('its checksum does not fit');
  const jsonEnd = lead + buffer.readUInt32LE(packMagic.length);
  const container = containerSchema.safeParse(parseJson(buffer.toString('utf8', lead, jsonEnd)));
  if (!container.success) throw damaged('its format is not known here');
  const header = schema.safeParse(container.data.header);
  if (!header.success) throw damaged('its header is not that of this kind of model');
  const start = Math.ceil(jsonEnd / 8) * 8;
  const block = (name: string): Uint8Array => {
    const found = container.data.blocks.find((entry) => entry.name === name);
    if (!found || start + found.from + found.length > buffer.length - 32) throw damaged(`its part ${name} is missing`);
    return new Uint8Array(buffer.subarray(start + found.from, start + found.from + found.length));
  };
  return { header: header.data, block };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function damaged(why: string): TidewaiterError {
  return new TidewaiterError('artefact_damaged', `The model artefact cannot be read: ${why}.`);
}
