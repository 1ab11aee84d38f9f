import type { Database } from '../open-database.ts';
import { forgetPast } from '../past/forget-past.ts';
import type { Transaction } from '../transaction.ts';
import { claimInTime } from './claim-in-time.ts';
import { forgetRejectedPseudonyms } from './forget-rejected-pseudonyms.ts';
import { type PseudonymGeneration, writeGeneration } from './generation.ts';
import { itemDays } from './item-days.ts';
import { listChanges } from './list-changes.ts';
import { rekeyCriteria } from './rekey-criteria.ts';
import { rekeyCorrections, rekeyItems, rekeyReferrals } from './rekey-rows.ts';
import type { Rekeying, TraderField } from './trader-fields.ts';

export interface RekeyedPseudonyms {
  readonly generation: number;
  readonly traders: Readonly<Record<TraderField, number>>;
  readonly items: number;
  readonly corrections: number;
  readonly referrals: number;
  readonly criteria: number;
  /** Rejected rows that lost their traders, to be filled in again where such a row is mended. */
  readonly rejected: number;
  /** Criteria that name traders by a part of a pseudonym, and match nobody any more. */
  readonly brokenCriteria: readonly number[];
  /** Models trained before: they know the traders that they embedded by their old pseudonyms. */
  readonly olderModels: readonly number[];
}

export interface RekeyingWork {
  /** What follows on the generation that the database is at: the keys, and what tells their secret from others. */
  readonly next: (now: PseudonymGeneration) => Promise<{ readonly rekey: Rekeying; readonly check: string }>;
  readonly signal: AbortSignal;
  readonly report: (step: string, done: number, total: number | null) => void;
  /** What belongs to it and is kept or lost with it, such as its audit entry. */
  readonly andThen: (transaction: Transaction, rekeyed: RekeyedPseudonyms) => Promise<void>;
}

/**
 * Takes every stored pseudonym to the next generation, in one transaction: whoever reads sees all of the old or all of
 * the new, whoever loads waits, and a failure, a cancellation or a power cut changes nothing. (Shard by shard it would
 * hold less back, but every reader, features first, would meet the same trader under two names until it ends.) It costs
 * a second copy of the rows on disk until they are vacuumed, and no memory to speak of.
 */
export async function rekeyPseudonyms({ pool }: Database, work: RekeyingWork): Promise<RekeyedPseudonyms> {
  const client = await pool.connect();
  try {
    await client.query(`SET temp_buffers = '64MB'`);
    const now = await claimInTime(client, work);
    const rekeyed = await rekeyAll(client, now, work);
    work.signal.throwIfAborted();
    await client.query('COMMIT');
    return rekeyed;
  } finally {
    // The session is not used again: a transaction that is open goes with it, and so do its settings.
    client.release(true);
  }
}

async function rekeyAll(
  transaction: Transaction,
  now: PseudonymGeneration,
  { next, signal, report, andThen }: RekeyingWork,
): Promise<RekeyedPseudonyms> {
  await transaction.query(`SET LOCAL work_mem = '128MB'`);
  const { rekey, check } = await next(now);
  // Nobody adds an item while they are listed; reading goes on.
  await transaction.query('LOCK TABLE declaration_item, correction IN SHARE ROW EXCLUSIVE MODE');
  report('list', 0, null);
  const traders = await listChanges(transaction, rekey, (count) => {
    signal.throwIfAborted();
    report('list', count, null);
  });
  const ranges = await itemDays(transaction);
  const items = ranges.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const range of ranges) {
    signal.throwIfAborted();
    report('rekey', done, items);
    await rekeyItems(transaction, range);
    done += range.rows;
  }
  const corrections = await rekeyCorrections(transaction);
  const rejected = await forgetRejectedPseudonyms(transaction);
  // Officers work on these: held back last, and for a moment.
  await transaction.query('LOCK TABLE referral, criterion IN SHARE ROW EXCLUSIVE MODE');
  const referrals = await rekeyReferrals(transaction);
  const { rekeyed: criteria, broken: brokenCriteria } = await rekeyCriteria(transaction, rekey);
  report('rekey', items, items);
  const { rows } = await transaction.query<{ id: number }>(
    `SELECT id FROM model WHERE status <> 'retired' ORDER BY id`,
  );
  const olderModels = rows.map(({ id }) => id);
  const generation = now.generation + 1;
  await forgetPast(transaction);
  await writeGeneration(transaction, { generation, check });
  const rekeyed = {
    generation,
    traders,
    items,
    corrections,
    referrals,
    criteria,
    rejected,
    brokenCriteria,
    olderModels,
  };
  await andThen(transaction, rekeyed);
  return rekeyed;
}
