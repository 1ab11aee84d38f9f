import type { PoolClient } from 'pg';

/** What a model in the shadow says of an item; it touches no lane. */
export interface NewShadowScore {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly runId: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: string;
}

/** Writes shadow scores, set-wise; what was scored before stays as it was. */
export async function insertShadowScores(
  client: PoolClient,
  modelId: number,
  rows: readonly NewShadowScore[],
): Promise<void> {
  await client.query(
    `INSERT INTO shadow_score (declaration_number, item_number, model_id, run_id, probability, expected_additional_duty)
     SELECT declaration_number, item_number, $1, run_id, probability, duty
     FROM unnest($2::text[], $3::int[], $4::int[], $5::float8[], $6::numeric[])
       AS row (declaration_number, item_number, run_id, probability, duty)
     ON CONFLICT DO NOTHING`,
    [
      modelId,
      rows.map((row) => row.declarationNumber),
      rows.map((row) => row.itemNumber),
      rows.map((row) => row.runId),
      rows.map((row) => row.probability),
      rows.map((row) => row.expectedAdditionalDuty),
    ],
  );
}
