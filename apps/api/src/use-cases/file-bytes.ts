import { createHash } from 'node:crypto';
import type { BatchFile } from '@tidewaiter/ingestion';

const pieceLength = 1 << 20;

/** The bytes of a file from its beginning to its end, in pieces of a mebibyte. */
export async function* fileBytes(file: BatchFile): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.size; from += pieceLength) {
    yield await file.read(from, Math.min(from + pieceLength, file.size));
  }
}

/** SHA-256 of a file, as hex: what tells whether the same bytes were loaded before. */
export async function hashFile(
  file: BatchFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of fileBytes(file)) {
    signal.throwIfAborted();
    hash.update(piece);
    bytes += piece.length;
    onBytes(bytes);
  }
  return hash.digest('hex');
}

/** Bytes that are in memory as a file: a declaration that came by itself, not a batch of them. */
export function bytesInMemory(bytes: Uint8Array): BatchFile {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

/** A stream that is small enough for memory as a file. */
export async function collected(source: AsyncIterable<Uint8Array>): Promise<BatchFile> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return bytesInMemory(Buffer.concat(pieces));
}
