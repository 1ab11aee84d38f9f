import type { OfficeScope, SelectionReason } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

export interface MeasuresWanted {
  readonly scope: OfficeScope;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly officeCode?: string | undefined;
  readonly chapter?: string | undefined;
}

/** Measures of one group: of all of it, and of each selection reason in it. */
export interface MeasureSum {
  readonly grouping: 'all' | 'week' | 'office' | 'chapter';
  /** Monday of the week, office code or chapter; '' for all. */
  readonly key: string;
  readonly officeName: string | null;
  /** '' for items that were never selected here; null for all reasons together. */
  readonly reason: SelectionReason | '' | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly items: number;
  readonly examined: number;
  readonly nonCompliant: number;
  readonly expectedDuty: string;
  readonly recoveredDuty: string;
  readonly examinedWeight: number;
  readonly nonCompliantWeight: number;
  /** Σ 1/π² over examined items; within a day, office, chapter and lane the probability is taken as one. */
  readonly squaredWeight: number;
}

/** Sums the daily measures of a scope: all of them, by week, by office, by chapter. Never reads the items. */
export async function sumMeasures(database: Queryable, wanted: MeasuresWanted): Promise<readonly MeasureSum[]> {
  const where = new Conditions()
    .withinOffices(wanted.scope, 'm.office_code', wanted.officeCode)
    .when(wanted.from, (p) => `m.day >= ${p}::date`)
    .when(wanted.to, (p) => `m.day <= ${p}::date`)
    .when(wanted.chapter, (p) => `m.chapter = ${p}`);
  const { rows } = await database.query<MeasureSum>(
    `WITH measure AS (
       SELECT m.*, date_trunc('week', m.day::timestamp)::date AS week FROM daily_measure m WHERE ${where}
     ), summed AS (
       SELECT CASE WHEN grouping(week) = 0 THEN 'week' WHEN grouping(office_code) = 0 THEN 'office'
           WHEN grouping(chapter) = 0 THEN 'chapter' ELSE 'all' END AS "grouping",
         coalesce(week::text, office_code, chapter, '') AS key, office_code, selection_reason AS reason,
         min(day) AS "firstDay", max(day) AS "lastDay", coalesce(sum(items), 0)::int AS items,
         coalesce(sum(examined), 0)::int AS examined, coalesce(sum(non_compliant), 0)::int AS "nonCompliant",
         round(coalesce(sum(expected_additional_duty), 0), 2) AS "expectedDuty",
         round(coalesce(sum(recovered_duty), 0), 2) AS "recoveredDuty",
         coalesce(sum(examined_weight), 0) AS "examinedWeight",
         coalesce(sum(non_compliant_weight), 0) AS "nonCompliantWeight",
         coalesce(sum(examined_weight ^ 2 / nullif(examined, 0)), 0) AS "squaredWeight"
       FROM measure
       GROUP BY GROUPING SETS ((), (week), (office_code), (chapter)), GROUPING SETS ((), (selection_reason))
     )
     SELECT summed.*, office.name AS "officeName" FROM summed
     LEFT JOIN customs_office office ON office.code = summed.office_code
     ORDER BY "grouping", key, reason NULLS FIRST`,
    where.values,
  );
  return rows;
}
