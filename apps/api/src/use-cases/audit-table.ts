import { listAudit } from '@tidewaiter/database';
import { columnsOf, type ExportTable } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

const pageSize = 1000;

/** The audit, newest first, with the hashes that prove it. */
export function auditTable({ database }: Context): ExportTable {
  async function* rows() {
    let before: number | undefined;
    for (;;) {
      const entries = await listAudit(database, { limit: pageSize, before });
      for (const { id, occurredAt, actorId, action, subject, details, previousHash, hash } of entries) {
        yield [id, occurredAt.toISOString(), actorId, action, subject, JSON.stringify(details), previousHash, hash];
      }
      if (entries.length < pageSize) return;
      before = entries.at(-1)?.id;
    }
  }
  return {
    columns: [
      ...columnsOf('number', 'id'),
      ...columnsOf('timestamp', 'occurred_at'),
      ...columnsOf('text', 'actor_id', 'action', 'subject', 'details', 'previous_hash', 'hash'),
    ],
    rows: rows(),
  };
}
