import { z } from 'zod';
import { readSetting, writeSetting } from '../records/setting.ts';
import type { Queryable } from '../sql/queryable.ts';
import type { Transaction } from '../transaction.ts';

export const generationSchema = z.object({
  /** How many times the stored pseudonyms were keyed: 1 until they are re-keyed for the first time. */
  generation: z.int().min(1),
  /** Tells the secret of that generation from others; null for the first, which nothing was recorded of. */
  check: z.string().nullable(),
});

/** Which keys the pseudonyms of this database are made from. */
export type PseudonymGeneration = z.infer<typeof generationSchema>;

/** Name of the setting, and what it is where none was written. */
export const generationSetting = 'pseudonym_generation';
export const firstGeneration = { generation: 1, check: null };

// Any number will do, so long as nobody else locks by it.
const generationLock = 7_234_611_977;

/** The generation as the transaction or session sees it. It may change meanwhile, unless it is held. */
export async function readGeneration(queryable: Queryable): Promise<PseudonymGeneration> {
  return (await readSetting(queryable, generationSetting, generationSchema)) ?? firstGeneration;
}

/**
 * Reads the generation and keeps it from changing for as long as the session lives: whoever writes pseudonyms holds it
 * from before the first is made until the last is committed, so that none of an old generation is ever written.
 */
export async function holdGeneration(session: Queryable): Promise<PseudonymGeneration> {
  await session.query('SELECT pg_advisory_lock_shared($1)', [generationLock]);
  return readGeneration(session);
}

/** Keeps the generation from changing until this transaction ends. */
export async function lockGenerationBriefly(transaction: Transaction): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock_shared($1)', [generationLock]);
}

/** Waits until nobody holds the generation, and lets nobody hold it before this transaction ends. */
export async function claimGeneration(transaction: Queryable): Promise<PseudonymGeneration> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [generationLock]);
  return readGeneration(transaction);
}

/** Records the generation in the transaction that re-keys. */
export async function writeGeneration(transaction: Queryable, next: PseudonymGeneration): Promise<void> {
  await writeSetting(transaction, generationSetting, next);
}
