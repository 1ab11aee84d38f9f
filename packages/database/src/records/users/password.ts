import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

export async function hasPassword({ pool }: Database, userId: string): Promise<boolean> {
  const { rows } = await pool.query(`SELECT FROM account WHERE "userId" = $1 AND "providerId" = 'credential'`, [
    userId,
  ]);
  return rows.length > 0;
}

/** Keeps a hashed password for a user who has none; false where they have one. */
export async function insertPassword(
  transaction: Transaction,
  account: { readonly id: string; readonly userId: string; readonly hash: string },
): Promise<boolean> {
  // Two at once for one user: the second waits here and then finds the first.
  await transaction.query('SELECT FROM "user" WHERE id = $1 FOR UPDATE', [account.userId]);
  const { rowCount } = await transaction.query(
    `INSERT INTO account (id, "accountId", "providerId", "userId", password)
     SELECT $1, $2, 'credential', $2, $3
     WHERE NOT EXISTS (SELECT FROM account WHERE "userId" = $2 AND "providerId" = 'credential')`,
    [account.id, account.userId, account.hash],
  );
  return rowCount === 1;
}
