import type { Database } from '../../open-database.ts';
import { type UserRecord, type UserRow, userColumns, userOf } from './user-record.ts';

/** All users, by name. */
export async function listUsers({ pool }: Database): Promise<readonly UserRecord[]> {
  const { rows } = await pool.query<UserRow>(`SELECT ${userColumns} FROM "user" u ORDER BY lower(u.name), u.id`);
  return rows.map(userOf);
}
