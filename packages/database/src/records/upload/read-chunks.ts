import type { Database } from '../../open-database.ts';
import type { UploadChunk } from './append-chunk.ts';

/** The pieces of a file that hold bytes between `from` and `to`, in order. */
export async function readUploadChunks(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  from: number,
  to: number,
): Promise<readonly UploadChunk[]> {
  const { rows } = await pool.query<UploadChunk>(
    `SELECT start, length, packed, bytes FROM upload_chunk
     WHERE upload_id = $1 AND start < $3::bigint AND start + length > $2::bigint ORDER BY start`,
    [id, from, to],
  );
  return rows;
}
