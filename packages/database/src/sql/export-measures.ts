import type { OfficeScope } from '@tidewaiter/domain';
import { streamQuery } from '../copy/stream-query.ts';
import type { Database } from '../open-database.ts';

export const measureColumns = [
  'day',
  'office_code',
  'chapter',
  'lane',
  'selection_reason',
  'items',
  'examined',
  'non_compliant',
  'expected_additional_duty',
  'recovered_duty',
  'customs_value',
] as const;

export type MeasureLine = Readonly<Record<(typeof measureColumns)[number], string | number>>;

export interface MeasuresWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly officeCode?: string | undefined;
  readonly chapter?: string | undefined;
  readonly scope: OfficeScope;
}

/** Daily measures as they were computed, in date order. */
export function exportMeasures(database: Database, wanted: MeasuresWanted): AsyncGenerator<MeasureLine[]> {
  const { from, to, officeCode, chapter, scope } = wanted;
  return streamQuery<MeasureLine>(
    database,
    `SELECT ${measureColumns.join(', ')} FROM daily_measure
     WHERE ($1::date IS NULL OR day >= $1::date) AND ($2::date IS NULL OR day <= $2::date)
       AND ($3::text IS NULL OR office_code = $3::text) AND ($4::text IS NULL OR chapter = $4::text)
       AND ($5::text[] IS NULL OR office_code = ANY ($5::text[]))
     ORDER BY day, office_code, chapter, lane, selection_reason`,
    [from ?? null, to ?? null, officeCode ?? null, chapter ?? null, scope.national ? null : scope.officeCodes],
  );
}
