import { controlLanes } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';
import { countingLock } from './compute-measures.ts';

const question = `
  INSERT INTO daily_measure AS m (day, office_code, chapter, lane, selection_reason, items, examined, non_compliant,
    expected_additional_duty, recovered_duty, customs_value, examined_weight, non_compliant_weight)
  SELECT i.registration_date, i.office_code, left(i.hs_code, 2), s.lane, s.selection_reason, count(*), 0, 0,
    coalesce(sum(s.expected_additional_duty) FILTER (WHERE s.lane = ANY ($2::text[])), 0), 0, sum(i.customs_value), 0, 0
  FROM item_selection s JOIN declaration_item i USING (declaration_number, item_number)
  WHERE s.run_id = $1
  GROUP BY 1, 2, 3, 4, 5
  ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (day, office_code, chapter, lane, selection_reason) DO UPDATE SET
    items = m.items + excluded.items,
    expected_additional_duty = m.expected_additional_duty + excluded.expected_additional_duty,
    customs_value = m.customs_value + excluded.customs_value`;

/**
 * Adds the items of a run to the daily measures, where all of them are new in this transaction and nobody has examined
 * them: what `computeMeasures` would count, without counting the day again. Answers false, and adds nothing, while
 * others count: then their days are to be counted again.
 */
export async function addToMeasures(transaction: Transaction, runId: number): Promise<boolean> {
  if (!(await mayCount(transaction))) return false;
  await countRun(transaction, runId);
  return true;
}

/** Whether nobody counts; then nobody else will before this transaction ends. */
export async function mayCount(transaction: Transaction): Promise<boolean> {
  const { rows } = await transaction.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [
    countingLock,
  ]);
  return rows[0]?.free === true;
}

/** Adds the items of a run, once it may be counted. */
export async function countRun(transaction: Transaction, runId: number): Promise<void> {
  await transaction.query(question, [runId, controlLanes]);
}
