import { type CanonicalColumn, canonicalColumns, type OfficeScope } from '@tidewaiter/domain';
import { streamQuery } from '../copy/stream-query.ts';
import type { Database } from '../open-database.ts';

export type CanonicalLine = Readonly<Record<CanonicalColumn, string | number | boolean | null>>;

export interface DeclarationsWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly scope: OfficeScope;
}

/** Items as first declared, in date order. */
export function exportDeclarations(
  database: Database,
  { from, to, scope }: DeclarationsWanted,
): AsyncGenerator<CanonicalLine[]> {
  return streamQuery<CanonicalLine>(
    database,
    `SELECT ${canonicalColumns.join(', ')} FROM declaration_item
     WHERE ($1::date IS NULL OR registration_date >= $1::date) AND ($2::date IS NULL OR registration_date <= $2::date)
       AND ($3::text[] IS NULL OR office_code = ANY ($3::text[]))
     ORDER BY registration_date, declaration_number, item_number`,
    [from ?? null, to ?? null, scope.national ? null : scope.officeCodes],
  );
}
