import type { AfterControl, Examination, Finding, Outcome } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

/** One version of what control found on an item; `source` says whether it came by file or by an act recorded here. */
export interface RecordedOutcome {
  readonly itemNumber: number;
  readonly version: number;
  readonly examinedOn: string;
  readonly examination: Examination;
  readonly outcome: Outcome;
  readonly finding: Finding | null;
  readonly additionalDuty: string;
  readonly afterControl: AfterControl | null;
  readonly computedDuty: string | null;
  readonly source: 'file' | 'act';
}

/** Everything that control found on a declaration, every version. */
export async function readDeclarationOutcomes(
  database: Queryable,
  declarationNumber: string,
): Promise<readonly RecordedOutcome[]> {
  const { rows } = await database.query<RecordedOutcome>(
    `SELECT item_number AS "itemNumber", version, examined_on AS "examinedOn", examination, outcome, finding,
       additional_duty AS "additionalDuty", after_control AS "afterControl", computed_duty AS "computedDuty",
       CASE WHEN act_number IS NULL THEN 'file' ELSE 'act' END AS source
     FROM outcome WHERE declaration_number = $1 ORDER BY item_number, version`,
    [declarationNumber],
  );
  return rows;
}
