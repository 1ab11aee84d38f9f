import type { OfficeScope } from '@tidewaiter/domain';
import { Conditions } from './conditions.ts';
import type { Queryable } from './queryable.ts';

interface PastCounts {
  readonly items: number;
  readonly examined: number;
  readonly nonCompliant: number;
}

export interface ImporterPast extends PastCounts {
  readonly firstSeen: string | null;
  /** The months in which the importer declared anything, as 2024-02. */
  readonly byMonth: readonly (PastCounts & { readonly month: string })[];
}

/** What an importer declared before a date, and what control found, within the offices of the scope. */
export async function summariseImporterPast(
  database: Queryable,
  { importerId, before, scope }: { importerId: string; before: string; scope: OfficeScope },
): Promise<ImporterPast> {
  const where = new Conditions()
    .when(importerId, (p) => `i.importer_id = ${p}`)
    .when(before, (p) => `i.registration_date < ${p}::date`)
    .withinOffices(scope, 'i.office_code');
  const { rows } = await database.query<PastCounts & { month: string; firstDay: string }>(
    `SELECT to_char(i.registration_date, 'YYYY-MM') AS month, min(i.registration_date) AS "firstDay",
       count(*)::int AS items, count(o.outcome)::int AS examined,
       count(*) FILTER (WHERE o.outcome = 'non_compliant')::int AS "nonCompliant"
     FROM declaration_item i
     LEFT JOIN LATERAL (
       SELECT outcome FROM outcome
       WHERE declaration_number = i.declaration_number AND item_number = i.item_number ORDER BY version DESC LIMIT 1
     ) o ON TRUE
     WHERE ${where} GROUP BY 1 ORDER BY 1`,
    where.values,
  );
  const sum = (of: (month: PastCounts) => number) => rows.reduce((total, month) => total + of(month), 0);
  return {
    items: sum((month) => month.items),
    firstSeen: rows[0]?.firstDay ?? null,
    examined: sum((month) => month.examined),
    nonCompliant: sum((month) => month.nonCompliant),
    byMonth: rows.map(({ month, items, examined, nonCompliant }) => ({ month, items, examined, nonCompliant })),
  };
}
