import { TidewaiterError } from '@tidewaiter/domain';
import { z } from 'zod';
import { sendTogether } from '../../pipeline.ts';
import type { Transaction } from '../../transaction.ts';
import { chainHash, chainStart } from './chain-hash.ts';
import { refuseSecrets } from './refuse-secrets.ts';

export interface NewAuditEntry {
  readonly actorId: string;
  /** What was done, as `noun.verb`: `user.added`. */
  readonly action: string;
  /** What it was done to, as `noun:id`. */
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

// Any number will do, so long as nobody else locks by it.
const chainLock = 7_301_944_155;
const tailQuestion = `
  SELECT coalesce(last.id, 0) AS id, coalesce(last.hash, $1) AS hash, clock_timestamp()::timestamptz(3) AS now
  FROM (SELECT 1) AS one LEFT JOIN (SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1) AS last ON true`;
const insert = `
  INSERT INTO audit_entry (id, actor_id, action, subject, details, occurred_at, previous_hash, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const tailSchema = z.object({ id: z.int(), hash: z.string(), now: z.date() });

/**
 * Appends to the audit in the transaction that makes the change: both are kept or neither. Call it last, as one
 * transaction at a time holds the end of the chain until it commits.
 */
export async function appendAudit(transaction: Transaction, entry: NewAuditEntry): Promise<void> {
  const write = await chainAudit(transaction, entry);
  await write();
}

/** The first half of appending: takes the end of the chain. The second writes the entry, and may go out with the commit. */
export async function chainAudit(transaction: Transaction, entry: NewAuditEntry): Promise<() => Promise<void>> {
  if (entry.actorId === '') throw new TidewaiterError('internal', 'The audit needs to know who acts.');
  refuseSecrets(entry.details);
  // The lock is its own statement: the next one must see what the holder before us committed.
  const [, { rows }] = await sendTogether(transaction, [
    () => transaction.query('SELECT pg_advisory_xact_lock($1)', [chainLock]),
    () => transaction.query(tailQuestion, [chainStart]),
  ]);
  const tail = tailSchema.parse(rows[0]);
  const details = JSON.stringify(entry.details);
  const chained = {
    ...entry,
    id: tail.id + 1,
    details: JSON.parse(details),
    occurredAt: tail.now,
    previousHash: tail.hash,
  };
  const values = [chained.id, entry.actorId, entry.action, entry.subject, details, tail.now, tail.hash];
  const hash = chainHash(chained);
  return async () => {
    await transaction.query(insert, [...values, hash]);
  };
}
