import type { QualityExample } from '@tidewaiter/domain';
import type { Queryable } from './queryable.ts';

const faults = {
  compliant_with_duty: `o.outcome = 'compliant' AND o.additional_duty > 0`,
  non_compliant_without_duty: `o.outcome = 'non_compliant' AND o.additional_duty = 0`,
} as const;

/** A few items whose outcome and additional duty, as a batch brought them, do not fit each other. */
export async function listOutcomeFaultExamples(
  database: Queryable,
  batchId: string,
  fault: keyof typeof faults,
): Promise<readonly QualityExample[]> {
  const { rows } = await database.query<QualityExample>(
    `SELECT declaration_number AS "declarationNumber", item_number AS "itemNumber", i.office_code AS "officeCode", NULL AS factor
     FROM outcome o JOIN declaration_item i USING (declaration_number, item_number)
     WHERE o.batch_id = $1 AND ${faults[fault]} LIMIT 5`,
    [batchId],
  );
  return rows;
}
