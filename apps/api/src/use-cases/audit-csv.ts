import { listAudit } from '@tidewaiter/database';
import { csvLine } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

const pageSize = 1000;

/** The audit as CSV, newest first, with the hashes that prove it. */
export async function* auditCsv({ database }: Context): AsyncGenerator<string> {
  yield csvLine(['id', 'occurred_at', 'actor_id', 'action', 'subject', 'details', 'previous_hash', 'hash']);
  let before: number | undefined;
  for (;;) {
    const entries = await listAudit(database, { limit: pageSize, before });
    for (const entry of entries) {
      const { id, occurredAt, actorId, action, subject, details, previousHash, hash } = entry;
      yield csvLine([
        id,
        occurredAt.toISOString(),
        actorId,
        action,
        subject,
        JSON.stringify(details),
        previousHash,
        hash,
      ]);
    }
    if (entries.length < pageSize) return;
    before = entries.at(-1)?.id;
  }
}
