import type { Queryable } from '../../sql/queryable.ts';

/** How long it is remembered what became of a file, once it has ended: long enough for whoever asks again. */
const rememberedSeconds = 7 * 86_400;

/** The file has come whole: nothing is added any more. False where it was not coming in, or lacks bytes. */
export async function completeUpload(
  client: Queryable,
  id: string,
  { sha256, expectedSha256 }: { readonly sha256: string | null; readonly expectedSha256: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE upload SET status = 'complete', size = received, sha256 = $2, expected_sha256 = $3,
       expires_at = now() + make_interval(secs => $4)
     WHERE id = $1 AND status = 'receiving' AND (size IS NULL OR size = received)`,
    [id, sha256, expectedSha256, rememberedSeconds],
  );
  return rowCount === 1;
}

/** Forgets the bytes of a file, in the transaction that ends its batch; `firstBatchId` where they were loaded before. */
export async function endUpload(client: Queryable, id: string, firstBatchId: string | null = null): Promise<void> {
  await client.query(
    `UPDATE upload SET status = 'ended', first_batch_id = $2, expires_at = now() + make_interval(secs => $3) WHERE id = $1`,
    [id, firstBatchId, rememberedSeconds],
  );
  await client.query('DELETE FROM upload_chunk WHERE upload_id = $1', [id]);
}

/** Ids of files from which nothing has come for too long, locked; what has ended and is no longer asked for goes. */
export async function lockExpiredUploads(client: Queryable): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM upload WHERE expires_at < now() ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED`,
  );
  return rows.map(({ id }) => id);
}

export async function deleteUpload(client: Queryable, id: string): Promise<void> {
  await client.query('DELETE FROM upload WHERE id = $1', [id]);
}
