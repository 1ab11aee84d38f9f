import type { SelectionReason } from '@tidewaiter/domain';
import type { Database } from '../open-database.ts';

/** An examined item that both the live model and one in the shadow had scored before. */
export interface ShadowedOutcome {
  readonly declarationNumber: string;
  readonly registrationDate: string;
  readonly selectionReason: SelectionReason;
  readonly selectionProbability: number;
  readonly championProbability: number;
  readonly championDuty: number;
  readonly challengerProbability: number;
  readonly challengerDuty: number;
  readonly nonCompliant: boolean;
  readonly additionalDuty: number;
}

const question = `
  SELECT x.declaration_number AS "declarationNumber", i.registration_date::text AS "registrationDate",
    s.selection_reason AS "selectionReason", s.selection_probability AS "selectionProbability",
    s.probability AS "championProbability", s.expected_additional_duty::float8 AS "championDuty",
    x.probability AS "challengerProbability", x.expected_additional_duty::float8 AS "challengerDuty",
    o.outcome = 'non_compliant' AS "nonCompliant", o.additional_duty::float8 AS "additionalDuty"
  FROM shadow_score x
  JOIN item_selection s ON s.declaration_number = x.declaration_number AND s.item_number = x.item_number
    AND s.run_id = x.run_id AND s.model_id = $2
  JOIN declaration_item i ON i.declaration_number = x.declaration_number AND i.item_number = x.item_number
  JOIN LATERAL (
    SELECT outcome, additional_duty FROM outcome
    WHERE declaration_number = x.declaration_number AND item_number = x.item_number
    ORDER BY version DESC LIMIT 1
  ) o ON TRUE
  WHERE x.model_id = $1
  ORDER BY i.registration_date, x.declaration_number, x.item_number`;

/** What has been examined of what a champion and a challenger in the shadow both scored, in date order. */
export async function readShadowedOutcomes(
  { pool }: Database,
  challengerId: number,
  championId: number,
): Promise<readonly ShadowedOutcome[]> {
  return (await pool.query<ShadowedOutcome>(question, [challengerId, championId])).rows;
}

/** How many items a model has scored in the shadow. */
export async function countShadowScores({ pool }: Database, modelId: number): Promise<number> {
  const { rows } = await pool.query<{ items: number }>(
    'SELECT count(*)::int AS items FROM shadow_score WHERE model_id = $1',
    [modelId],
  );
  return rows[0]?.items ?? 0;
}
