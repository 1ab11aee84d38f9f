import type { Database } from '../open-database.ts';

/** An item that the live model has scored and a model in the shadow has not. */
export interface UnshadowedItem {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  /** The latest run that scored it. */
  readonly runId: number;
  /** Days since 1970-01-01. */
  readonly registrationDay: number;
}

const question = `
  SELECT s.declaration_number AS "declarationNumber", s.item_number AS "itemNumber", s.run_id AS "runId",
    i.registration_date - DATE '1970-01-01' AS "registrationDay"
  FROM (
    SELECT declaration_number, item_number, max(run_id) AS run_id FROM item_selection
    WHERE scored_at >= (SELECT shadow_since FROM model WHERE id = $1)
    GROUP BY declaration_number, item_number
  ) s
  JOIN declaration_item i USING (declaration_number, item_number)
  WHERE NOT EXISTS (
    SELECT FROM shadow_score x
    WHERE x.declaration_number = s.declaration_number AND x.item_number = s.item_number AND x.model_id = $1
  )`;

/** What a model in the shadow has still to score: all that was scored since it was set there. */
export async function listUnshadowedItems({ pool }: Database, modelId: number): Promise<readonly UnshadowedItem[]> {
  return (await pool.query<UnshadowedItem>(question, [modelId])).rows;
}
