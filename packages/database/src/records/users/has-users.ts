import type { Database } from '../../open-database.ts';
import type { Transaction } from '../../transaction.ts';

export async function hasUsers(client: Transaction | Database['pool']): Promise<boolean> {
  const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM "user") AS any');
  return rows[0]?.any === true;
}
