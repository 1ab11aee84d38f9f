import { type ModelComparison, modelComparisonSchema } from '@tidewaiter/domain';
import type { PoolClient } from 'pg';
import type { Database } from '../open-database.ts';

/** Keeps how a model stood beside the live one. */
export async function insertComparison(client: PoolClient, comparison: ModelComparison): Promise<void> {
  await client.query('INSERT INTO model_comparison (challenger_id, champion_id, result) VALUES ($1, $2, $3)', [
    comparison.challenger,
    comparison.champion,
    JSON.stringify(comparison),
  ]);
}

/** Which comparison: on the last closed window, or by what was scored in the shadow. */
export type ComparisonOn = 'window' | 'shadow';

export type KeptComparison = ModelComparison & { readonly createdAt: Date };

/**
 * The latest comparison of a model, with one other or with whichever model was live then; null where there was none.
 */
export async function findComparison(
  { pool }: Pick<Database, 'pool'>,
  on: ComparisonOn,
  challengerId: number,
  championId?: number,
): Promise<KeptComparison | null> {
  const { rows } = await pool.query<{ result: unknown; createdAt: Date }>(
    `SELECT result, created_at AS "createdAt" FROM model_comparison
     WHERE challenger_id = $1 AND ($2::int IS NULL OR champion_id = $2)
       AND (coalesce(result -> 'shadow', 'null') <> 'null') = $3
     ORDER BY id DESC LIMIT 1`,
    [challengerId, championId ?? null, on === 'shadow'],
  );
  const [found] = rows;
  return found ? { ...modelComparisonSchema.parse(found.result), createdAt: found.createdAt } : null;
}
