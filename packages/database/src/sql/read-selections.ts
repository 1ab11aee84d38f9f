import type { Lane, SelectionReason } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

/** The latest selection of one item. */
export interface LatestSelection {
  readonly itemNumber: number;
  readonly modelId: number;
  readonly probability: number;
  readonly expectedAdditionalDuty: string;
  readonly riskScore: number;
  readonly lane: Lane;
  readonly selectionReason: SelectionReason;
  readonly selectionProbability: number;
}

/** The latest selection of each item of a declaration; none where it was never scored. */
export async function readSelections(
  { pool }: Database,
  declarationNumber: string,
): Promise<readonly LatestSelection[]> {
  const { rows } = await pool.query<LatestSelection>(
    `SELECT DISTINCT ON (item_number) item_number AS "itemNumber", model_id AS "modelId", probability,
       expected_additional_duty AS "expectedAdditionalDuty", risk_score AS "riskScore", lane,
       selection_reason AS "selectionReason", selection_probability AS "selectionProbability"
     FROM item_selection WHERE declaration_number = $1 ORDER BY item_number, run_id DESC`,
    [declarationNumber],
  );
  return rows;
}
