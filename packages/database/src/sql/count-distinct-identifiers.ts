import type { Queryable } from './queryable.ts';

const identifiers = ['declaration_number', 'declarant_id', 'importer_id', 'exporter_id', 'hs_code'] as const;

/** How many different declarations, traders and codes a batch holds. */
export async function countDistinctIdentifiers(
  database: Queryable,
  batchId: string,
): Promise<Readonly<Record<string, number>>> {
  // By groups: count(DISTINCT …) would sort every row.
  const counts = identifiers.map(
    (name) => `(SELECT count(*)::int FROM (
      SELECT FROM declaration_item WHERE batch_id = $1 AND ${name} IS NOT NULL GROUP BY ${name}) each) AS ${name}`,
  );
  const { rows } = await database.query<Record<string, number>>(`SELECT ${counts.join(', ')}`, [batchId]);
  return rows[0] ?? {};
}
