import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

export interface KeyRecord {
  readonly id: string;
  readonly name: string;
  /** First characters, to tell keys apart. */
  readonly start: string;
  readonly userId: string;
  readonly userName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** API keys, newest first; never their secret, of which only the hash is kept. */
export async function listKeys({ pool }: Database): Promise<readonly KeyRecord[]> {
  const { rows } = await pool.query<KeyRecord>(
    `SELECT k.id, coalesce(k.name, '') AS name, coalesce(k.start, '') AS start, u.id AS "userId", u.name AS "userName",
       k."createdAt", k."expiresAt"
     FROM apikey k JOIN "user" u ON u.id = k."referenceId" ORDER BY k."createdAt" DESC, k.id`,
  );
  return rows;
}

export async function insertKey(
  transaction: Transaction,
  key: Omit<KeyRecord, 'userName'> & { readonly hash: string },
): Promise<void> {
  await transaction.query(
    `INSERT INTO apikey (id, name, start, key, "referenceId", "rateLimitEnabled", "createdAt", "updatedAt", "expiresAt")
     VALUES ($1, $2, $3, $4, $5, false, $6, $6, $7)`,
    [key.id, key.name, key.start, key.hash, key.userId, key.createdAt, key.expiresAt],
  );
}

/** Revokes a key; false where there is none. */
export async function deleteKey(transaction: Transaction, id: string): Promise<boolean> {
  const { rowCount } = await transaction.query('DELETE FROM apikey WHERE id = $1', [id]);
  return rowCount === 1;
}
