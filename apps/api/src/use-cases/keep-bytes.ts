import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { appendUploadChunk, inTransaction, readGeneration, type UploadChunk } from '@tidewaiter/database';
import { createSealer, type Sealer } from '../access/sealer.ts';
import type { Context } from '../context.ts';

const deflate = promisify(deflateRaw);

/** Bytes of a file that are kept as one piece. */
export const pieceLength = 1 << 20;

/** Less than this is saved by packing: then it is kept as it is. */
const worthIt = 0.9;

const placeOf = (id: string, { start, length, packed }: Omit<UploadChunk, 'bytes'>) =>
  `${id} ${start} ${length} ${packed}`;

/** Keeps the next piece of a file, packed and encrypted; how many bytes are kept now, or null where it does not follow. */
export async function keepBytes(
  context: Context,
  id: string,
  piece: { readonly start: number; readonly bytes: Uint8Array },
  keptSeconds: number,
): Promise<number | null> {
  const small = await deflate(piece.bytes, { level: 1 });
  const packed = small.length < piece.bytes.length * worthIt;
  const facts = { start: piece.start, length: piece.bytes.length, packed };
  const sealer = await sealerOf(context);
  const bytes = sealer.seal(packed ? small : piece.bytes, placeOf(id, facts));
  return inTransaction(context.database, (transaction) =>
    appendUploadChunk(transaction, id, { ...facts, bytes }, keptSeconds),
  );
}

/** The bytes of a piece as they came. */
export function bytesOfChunk(sealer: Sealer, id: string, chunk: UploadChunk): Uint8Array {
  const plain = sealer.open(chunk.bytes, placeOf(id, chunk));
  return chunk.packed ? inflateRawSync(plain, { maxOutputLength: chunk.length }) : plain;
}

/** By the secrets that the database is keyed by just now: another process may rotate them at any time. */
export async function sealerOf({ database, secrets }: Context): Promise<Sealer> {
  return createSealer(await secrets.upTo(await readGeneration(database.pool)));
}
