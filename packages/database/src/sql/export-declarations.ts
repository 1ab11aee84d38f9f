import type { OfficeScope } from '@tidewaiter/domain';
import { streamQuery } from '../copy/stream-query.ts';
import type { Database } from '../open-database.ts';

/** Columns of the layout `canonical`, in its order; identifiers as the pseudonyms that are all there is. */
export const canonicalColumns = [
  'declaration_number',
  'item_number',
  'registration_date',
  'flow',
  'office_code',
  'procedure_code',
  'declarant_id',
  'importer_id',
  'exporter_id',
  'origin_country',
  'departure_country',
  'transport_mode',
  'hs_code',
  'goods_description',
  'quantity',
  'quantity_unit',
  'net_mass_kg',
  'gross_mass_kg',
  'fob_value',
  'freight',
  'insurance',
  'customs_value',
  'currency',
  'duty_rate_percent',
  'duty_amount',
  'tax_amount',
  'preference_code',
  'aeo',
] as const;

export type CanonicalLine = Readonly<Record<(typeof canonicalColumns)[number], string | number | boolean | null>>;

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
