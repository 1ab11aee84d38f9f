import type { Transaction } from '../../transaction.ts';

/** A piece of a file as it is kept: encrypted, and packed before that where it pays. */
export interface UploadChunk {
  readonly start: number;
  /** Bytes of the file that it stands for. */
  readonly length: number;
  readonly packed: boolean;
  readonly bytes: Uint8Array;
}

/**
 * Keeps the next piece of a file, and answers how many bytes are kept now; null where the file does not go on at its
 * start, or has ended. Whoever comes second with the same piece finds that it is there.
 */
export async function appendUploadChunk(
  transaction: Transaction,
  id: string,
  chunk: UploadChunk,
  keptSeconds: number,
): Promise<number | null> {
  const { rows } = await transaction.query<{ received: number }>(
    `UPDATE upload SET received = received + $3, expires_at = now() + make_interval(secs => $4)
     WHERE id = $1 AND received = $2 AND status = 'receiving' AND (size IS NULL OR received + $3 <= size)
     RETURNING received`,
    [id, chunk.start, chunk.length, keptSeconds],
  );
  const received = rows[0]?.received;
  if (received === undefined) return null;
  await transaction.query(
    'INSERT INTO upload_chunk (upload_id, start, length, packed, bytes) VALUES ($1, $2, $3, $4, $5)',
    [id, chunk.start, chunk.length, chunk.packed, chunk.bytes],
  );
  await transaction.query(`UPDATE batch SET bytes = $2 WHERE id = $1 AND status = 'receiving'`, [id, received]);
  return received;
}

/** A sign of life of a sender from whom nothing comes just now; false once the file was cancelled. */
export async function keepUpload(
  client: Pick<Transaction, 'query'>,
  id: string,
  keptSeconds: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE upload SET expires_at = now() + make_interval(secs => $2) WHERE id = $1 AND status = 'receiving'`,
    [id, keptSeconds],
  );
  return rowCount === 1;
}
