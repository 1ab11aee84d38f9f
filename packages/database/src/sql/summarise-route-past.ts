import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

/** The way that goods take to an office. */
export interface Route {
  readonly officeCode: string;
  readonly originCountry: string;
  readonly departureCountry: string | null;
}

interface Control {
  readonly examined: number;
  readonly nonCompliant: number;
}

export interface RoutePast extends Control {
  /** All that the office examined in the same months, whatever its route. */
  readonly office: Control;
  /** The months in which the office examined anything, as 2024-02. */
  readonly byMonth: readonly (Control & { readonly month: string })[];
}

export const routePastMonths = 18;

type Row = Control & { readonly month: string; readonly officeExamined: number; readonly officeNonCompliant: number };

/**
 * What control found on a route in the 18 months before a date, by the month of the examination, beside all that the
 * office found. Examinations only, each item by its latest outcome: an office examines no more than its officers can, so
 * this stays small where items are many.
 */
export async function summariseRoutePast(
  database: Queryable,
  { route, before, scope }: { readonly route: Route; readonly before: string; readonly scope: OfficeScope },
): Promise<RoutePast> {
  const { officeCode, originCountry, departureCountry } = route;
  const where = new Conditions()
    .when(before, (p) => `o.examined_on < ${p}::date`)
    .when(before, (p) => `o.examined_on >= ${p}::date - interval '${routePastMonths} months'`)
    .withinOffices(scope, 'o.office_code', officeCode);
  const day = `${where.bind(before)}::date`;
  const isRoute = `o.origin_country = ${where.bind(originCountry)}
    AND o.departure_country IS NOT DISTINCT FROM ${where.bind(departureCountry)}::text`;
  const { rows } = await database.query<Row>(
    `SELECT to_char(month, 'YYYY-MM') AS month, "officeExamined", "officeNonCompliant", examined, "nonCompliant"
     FROM (
       SELECT date_trunc('month', o.examined_on) AS month, count(*)::int AS "officeExamined",
         count(*) FILTER (WHERE o.outcome = 'non_compliant')::int AS "officeNonCompliant",
         count(*) FILTER (WHERE ${isRoute})::int AS examined,
         count(*) FILTER (WHERE o.outcome = 'non_compliant' AND ${isRoute})::int AS "nonCompliant"
       FROM outcome o
       WHERE ${where} AND NOT EXISTS (
         SELECT FROM outcome later
         WHERE later.version > 1 AND later.declaration_number = o.declaration_number
           AND later.item_number = o.item_number AND later.version > o.version AND later.examined_on < ${day}
       )
       GROUP BY 1
     ) by_month ORDER BY 1`,
    where.values,
  );
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    examined: sum((row) => row.examined),
    nonCompliant: sum((row) => row.nonCompliant),
    office: { examined: sum((row) => row.officeExamined), nonCompliant: sum((row) => row.officeNonCompliant) },
    byMonth: rows.map(({ month, examined, nonCompliant }) => ({ month, examined, nonCompliant })),
  };
}
