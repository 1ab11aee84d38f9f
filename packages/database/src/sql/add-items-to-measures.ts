import type { Transaction } from '../transaction.ts';
import { lockMeasures } from './compute-measures.ts';

/**
 * Adds the items of a batch to the daily measures, as `computeMeasures` would count them while nobody has selected or
 * examined them: once each, in no lane and for no reason. It costs what the batch holds, not what its days hold. Items that
 * were counted before are counted twice, so it is called once, in the transaction that brings them. Answers the first day of
 * them, `YYYY-MM-DD`; null where there are none. In the order of their key, since that enters them faster.
 */
export async function addItemsToMeasures(transaction: Transaction, batchId: string): Promise<string | null> {
  await lockMeasures(transaction);
  const { rows } = await transaction.query<{ firstDay: string | null }>(
    `WITH added AS (
     INSERT INTO daily_measure AS measure (day, office_code, chapter, lane, selection_reason, items, examined, non_compliant,
       expected_additional_duty, recovered_duty, customs_value, examined_weight, non_compliant_weight)
     SELECT registration_date, office_code, left(hs_code, 2), '', '', count(*), 0, 0, 0, 0, sum(customs_value), 0, 0
     FROM declaration_item WHERE batch_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT (day, office_code, chapter, lane, selection_reason) DO UPDATE
     SET items = measure.items + excluded.items, customs_value = measure.customs_value + excluded.customs_value
     RETURNING day)
     SELECT min(day) AS "firstDay" FROM added`,
    [batchId],
  );
  return rows[0]?.firstDay ?? null;
}
