import { readUploadChunks } from '@tidewaiter/database';
import { TidewaiterError } from '@tidewaiter/domain';
import type { BatchFile } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';
import { bytesOfChunk, sealerOf } from './keep-bytes.ts';

interface Piece {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** A file that was uploaded, to be read from anywhere in it; the piece that was read last is remembered. */
export function storedFile(context: Context, id: string, size: number): BatchFile {
  let last: Piece | null = null;
  const piecesOf = async (from: number, to: number): Promise<readonly Piece[]> => {
    if (last && last.start <= from && to <= last.start + last.bytes.length) return [last];
    const chunks = await readUploadChunks(context.database, id, from, to);
    const sealer = await sealerOf(context);
    const pieces = chunks.map((chunk) => ({ start: chunk.start, bytes: bytesOfChunk(sealer, id, chunk) }));
    last = pieces.at(-1) ?? null;
    return pieces;
  };
  return {
    size,
    read: async (from, to) => {
      const end = Math.min(to, size);
      if (from >= end) return new Uint8Array(0);
      const pieces = await piecesOf(from, end);
      const bytes = Buffer.concat(
        pieces.map((piece) => piece.bytes.subarray(Math.max(0, from - piece.start), Math.max(0, end - piece.start))),
      );
      if (bytes.length === end - from) return bytes;
      throw new TidewaiterError('upload_damaged', 'A part of the uploaded file is missing. Send the file again.', {
        upload: id,
        from,
        to: end,
      });
    },
  };
}
