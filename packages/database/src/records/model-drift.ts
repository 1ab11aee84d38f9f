import type { PoolClient } from 'pg';
import type { Database } from '../open-database.ts';

/** How far one measure of one week stands from the training window; `measure` `reference` says what it is held against. */
export interface DriftRow {
  /** Monday of the week; of the reference its first day. */
  readonly week: string;
  readonly measure: string;
  readonly items: number;
  readonly stability: number;
}

/** Replaces what is known of a model's drift. */
export async function putDrift(client: PoolClient, modelId: number, rows: readonly DriftRow[]): Promise<void> {
  await client.query('DELETE FROM model_drift WHERE model_id = $1', [modelId]);
  await client.query(
    `INSERT INTO model_drift (model_id, week, measure, items, stability)
     SELECT $1, week, measure, items, stability
     FROM unnest($2::date[], $3::text[], $4::int[], $5::float8[]) AS row (week, measure, items, stability)`,
    [
      modelId,
      rows.map((row) => row.week),
      rows.map((row) => row.measure),
      rows.map((row) => row.items),
      rows.map((row) => row.stability),
    ],
  );
}

/** A model's drift, measure by measure, week by week. */
export async function readDrift({ pool }: Database, modelId: number): Promise<readonly DriftRow[]> {
  const { rows } = await pool.query<DriftRow>(
    `SELECT week::text AS week, measure, items, stability FROM model_drift WHERE model_id = $1 ORDER BY measure, week`,
    [modelId],
  );
  return rows;
}
