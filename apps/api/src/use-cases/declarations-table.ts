import { type DeclarationsWanted, exportDeclarations } from '@tidewaiter/database';
import { type CanonicalColumn, canonicalColumns } from '@tidewaiter/domain';
import type { ColumnKind, ExportTable } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Declarations in the layout `canonical`, pseudonymized. */
export function declarationsTable({ database }: Context, wanted: DeclarationsWanted): ExportTable {
  async function* rows() {
    for await (const portion of exportDeclarations(database, wanted)) {
      for (const row of portion) yield canonicalColumns.map((column) => row[column]);
    }
  }
  return { columns: canonicalColumns.map((name) => ({ name, kind: kinds[name] })), rows: rows() };
}

const kinds: Readonly<Record<CanonicalColumn, ColumnKind>> = {
  declaration_number: 'text',
  item_number: 'number',
  registration_date: 'date',
  flow: 'text',
  office_code: 'text',
  procedure_code: 'text',
  declarant_id: 'text',
  importer_id: 'text',
  exporter_id: 'text',
  origin_country: 'text',
  departure_country: 'text',
  transport_mode: 'text',
  hs_code: 'text',
  goods_description: 'text',
  quantity: 'number',
  quantity_unit: 'text',
  net_mass_kg: 'number',
  gross_mass_kg: 'number',
  fob_value: 'number',
  freight: 'number',
  insurance: 'number',
  customs_value: 'number',
  currency: 'text',
  duty_rate_percent: 'number',
  duty_amount: 'number',
  tax_amount: 'number',
  preference_code: 'text',
  aeo: 'flag',
};
