import type { Database } from '../open-database.ts';

/**
 * Takes the rows of before a rotation, and with them the old pseudonyms, out of the tables. Plainly, their space is used
 * again by and by and nobody waits; `full` writes the tables anew, so that nothing of them is left in their files, and
 * locks each table meanwhile. What the write-ahead log holds of them is overwritten by the server in its own time.
 */
export async function vacuumPseudonyms({ pool }: Database, { full }: { readonly full: boolean }): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`VACUUM (${full ? 'FULL, ' : ''}ANALYZE) declaration_item, correction, referral, criterion`);
  } finally {
    client.release();
  }
}
