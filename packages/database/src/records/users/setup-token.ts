import { z } from 'zod';
import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

const name = 'setup';
const tokenSchema = z.object({ hash: z.string(), expiresAt: z.iso.datetime() });

/** Keeps the hash of the one-time token for the first administrator, in place of the one before. */
export async function putSetupToken({ pool }: Database, hash: string, expiresAt: Date): Promise<void> {
  await pool.query(
    `INSERT INTO setting (name, value, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify({ hash, expiresAt: expiresAt.toISOString() })],
  );
}

/** Takes the token away, so that it is used once; answers with its hash unless it has expired. */
export async function takeSetupToken(transaction: Transaction): Promise<string | null> {
  const { rows } = await transaction.query<{ value: unknown }>('DELETE FROM setting WHERE name = $1 RETURNING value', [
    name,
  ]);
  const token = tokenSchema.safeParse(rows[0]?.value);
  return token.success && new Date(token.data.expiresAt) > new Date() ? token.data.hash : null;
}
