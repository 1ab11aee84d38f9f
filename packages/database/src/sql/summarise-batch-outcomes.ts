import type { Examination, Finding, Outcome } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

/** Outcomes of a batch that are alike. */
export interface OutcomeGroup {
  readonly examination: Examination;
  readonly outcome: Outcome;
  readonly finding: Finding | null;
  readonly withDuty: boolean;
  readonly withSelectionProbability: boolean;
  readonly items: number;
}

/** Outcomes that a batch brought, by examination, outcome, finding and whether they bring additional duty. */
export async function summariseBatchOutcomes(database: Queryable, batchId: string): Promise<readonly OutcomeGroup[]> {
  const { rows } = await database.query<OutcomeGroup>(
    `SELECT examination, outcome, finding, additional_duty > 0 AS "withDuty",
       selection_probability IS NOT NULL AS "withSelectionProbability", count(*)::int AS items
     FROM outcome WHERE batch_id = $1 GROUP BY 1, 2, 3, 4, 5 ORDER BY items DESC, 1, 2, 3, 4, 5`,
    [batchId],
  );
  return rows;
}
