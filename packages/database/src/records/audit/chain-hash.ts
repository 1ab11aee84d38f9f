import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

export interface ChainedEntry {
  readonly id: number;
  readonly actorId: string;
  readonly action: string;
  readonly subject: string;
  readonly details: unknown;
  readonly occurredAt: Date;
  readonly previousHash: string;
}

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the entry and the hash before it, so that no entry can change, go or come between unseen. */
export function chainHash({ id, actorId, action, subject, details, occurredAt, previousHash }: ChainedEntry): string {
  const entry = { id, actorId, action, subject, details, occurredAt: occurredAt.toISOString(), previousHash };
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}
