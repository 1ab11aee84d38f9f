import type { Database } from '../../open-database.ts';
import { plannedOnce, type Transaction } from '../../transaction.ts';
import { type UserRecord, type UserRow, userColumns, userOf } from './user-record.ts';

/** Any user, disabled or not. */
export async function findUser(client: Transaction | Database['pool'], id: string): Promise<UserRecord | null> {
  const { rows } = await client.query<UserRow>(`SELECT ${userColumns} FROM "user" u WHERE u.id = $1`, [id]);
  return rows[0] ? userOf(rows[0]) : null;
}

/** The user who may act now: null when disabled. */
export async function findActiveUser({ pool }: Database, id: string): Promise<UserRecord | null> {
  const user = await findUser(pool, id);
  return user === null || user.disabled ? null : user;
}

const ofKey = `
  SELECT ${userColumns} FROM apikey k JOIN "user" u ON u.id = k."referenceId"
  WHERE k.key = $1 AND k.enabled IS TRUE AND (k."expiresAt" IS NULL OR k."expiresAt" > now()) AND u.banned IS NOT TRUE`;

/** The user for whom a key acts: null when the key has expired or was revoked, or the user is disabled. */
export async function findUserOfKey({ pool }: Database, keyHash: string): Promise<UserRecord | null> {
  const { rows } = await pool.query<UserRow>(plannedOnce(ofKey, [keyHash]));
  return rows[0] ? userOf(rows[0]) : null;
}

/** Any user by e-mail address, whatever its case. */
export async function findUserByEmail({ pool }: Database, email: string): Promise<UserRecord | null> {
  const { rows } = await pool.query<UserRow>(`SELECT ${userColumns} FROM "user" u WHERE u.email = lower($1)`, [email]);
  return rows[0] ? userOf(rows[0]) : null;
}
