import { controlLanes } from '@tidewaiter/domain';
import type { Transaction } from '../transaction.ts';
import { Conditions } from './conditions.ts';

/** Which days (of registration) to count again, and for which office; everything by default. */
export interface MeasuresRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly officeCode?: string | undefined;
}

// Two who count the same day take turns; the second sees what the first committed.
export const countingLock = 7_318_220_418;

/**
 * Counts items by day of registration, office, chapter, lane and selection reason. An item counts where its latest selection put it,
 * with its latest outcome. Lane and reason are '' for items that were never selected here: history that was loaded with its
 * outcomes belongs to no lane of ours, and no rate of a reason or of the random share may lean on it.
 *
 * items, examined, non_compliant: counts; customs_value: of all items; recovered_duty: additional duty of the examined;
 * expected_additional_duty: of what was selected for control, so of red, yellow and blue only;
 * examined_weight: Σ 1/π over examined items, non_compliant_weight: the same over the non-compliant (Horvitz–Thompson).
 */
function countQuestion(source: string, lanesParameter: string): string {
  return `
    INSERT INTO daily_measure (day, office_code, chapter, lane, selection_reason, items, examined, non_compliant,
      expected_additional_duty, recovered_duty, customs_value, examined_weight, non_compliant_weight)
    SELECT i.registration_date, i.office_code, left(i.hs_code, 2), coalesce(s.lane, ''), coalesce(s.selection_reason, ''),
      count(*), count(o.outcome), count(*) FILTER (WHERE o.outcome = 'non_compliant'),
      coalesce(sum(s.expected_additional_duty) FILTER (WHERE s.lane = ANY (${lanesParameter}::text[])), 0),
      coalesce(sum(o.additional_duty), 0), sum(i.customs_value),
      coalesce(sum(1 / s.selection_probability) FILTER (WHERE o.outcome IS NOT NULL), 0),
      coalesce(sum(1 / s.selection_probability) FILTER (WHERE o.outcome = 'non_compliant'), 0)
    ${source}
    GROUP BY 1, 2, 3, 4, 5`;
}

/** Share of all items below which looking each one up by its key costs less than reading all selections. */
const fewShare = 0.05;

/** For few days, or one office: the items are few, and the rest is looked up by key. */
const byItem = (where: Conditions) => `
  FROM declaration_item i
  LEFT JOIN LATERAL (
    SELECT lane, selection_reason, selection_probability, expected_additional_duty FROM item_selection
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY run_id DESC LIMIT 1
  ) s ON TRUE
  LEFT JOIN LATERAL (
    SELECT outcome, additional_duty FROM outcome
    WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY version DESC LIMIT 1
  ) o ON TRUE
  WHERE ${where}`;

/** For everything: each table is read once. */
const bySet = (where: Conditions) => `
  FROM declaration_item i
  LEFT JOIN (
    SELECT DISTINCT ON (declaration_number, item_number) * FROM item_selection
    ORDER BY declaration_number, item_number, run_id DESC
  ) s USING (declaration_number, item_number)
  LEFT JOIN (
    SELECT DISTINCT ON (declaration_number, item_number) * FROM outcome
    ORDER BY declaration_number, item_number, version DESC
  ) o USING (declaration_number, item_number)
  WHERE ${where}`;

/** Waits for its turn to count, until the transaction ends. */
export async function lockMeasures(transaction: Transaction): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [countingLock]);
}

/** Counts the daily measures again from the items. Call it before the audit entry, which makes others wait. */
export async function computeMeasures(transaction: Transaction, range: MeasuresRange = {}): Promise<void> {
  await lockMeasures(transaction);
  const outdated = conditionsOf(range, 'day', 'office_code');
  const { rows } = await transaction.query<{ outdated: number; all: number }>(
    `WITH gone AS (DELETE FROM daily_measure WHERE ${outdated} RETURNING items)
     SELECT coalesce(sum(items), 0)::float8 AS outdated,
       (SELECT coalesce(sum(items), 0) FROM daily_measure)::float8 AS all FROM gone`,
    outdated.values,
  );
  const areFew = (rows[0]?.outdated ?? 0) < fewShare * (rows[0]?.all ?? 0);
  const where = conditionsOf(range, 'i.registration_date', 'i.office_code');
  const isBySet = !areFew && range.officeCode === undefined;
  const question = countQuestion(isBySet ? bySet(where) : byItem(where), where.bind(controlLanes));
  // All three are at hand in the order of their keys: merged they take two thirds of what hashing one of them does, whose
  // size a planner misjudges before its statistics are up to date.
  if (isBySet) await transaction.query('SET LOCAL enable_hashjoin = off');
  await transaction.query(question, where.values);
  if (isBySet) await transaction.query('SET LOCAL enable_hashjoin TO DEFAULT');
}

function conditionsOf({ from, to, officeCode }: MeasuresRange, day: string, office: string): Conditions {
  return new Conditions()
    .when(from, (p) => `${day} >= ${p}::date`)
    .when(to, (p) => `${day} <= ${p}::date`)
    .when(officeCode, (p) => `${office} = ${p}`);
}
