import type { Transaction } from '../../transaction.ts';

/** Ids of those who can administer now. Held until the transaction ends, so that two cannot disable each other at once. */
export async function lockAdministrators(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ id: string }>(
    `SELECT id FROM "user" WHERE role = 'administrator' AND banned IS NOT TRUE ORDER BY id FOR UPDATE`,
  );
  return rows.map((row) => row.id);
}
