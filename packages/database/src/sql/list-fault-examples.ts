import { type ItemFault, itemFaults } from './item-faults.ts';
import type { Queryable } from './queryable.ts';

export interface FaultExample {
  readonly code: ItemFault;
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly officeCode: string;
}

const each = 5;

/** A few items that show each of these faults; the search for one stops as soon as it has enough. */
export async function listFaultExamples(
  database: Queryable,
  batchId: string,
  codes: readonly ItemFault[],
): Promise<readonly FaultExample[]> {
  if (codes.length === 0) return [];
  const questions = codes.map(
    (code) => `(SELECT '${code}' AS code, declaration_number AS "declarationNumber", item_number AS "itemNumber",
        office_code AS "officeCode"
      FROM declaration_item WHERE batch_id = $1 AND (${itemFaults[code].fault}) LIMIT ${each})`,
  );
  const { rows } = await database.query<FaultExample>(questions.join(' UNION ALL '), [batchId]);
  return rows;
}
