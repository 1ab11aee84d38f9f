import { type DeclarationsWanted, exportDeclarations } from '@tidewaiter/database';
import { type CanonicalColumn, canonicalColumns } from '@tidewaiter/domain';
import type { ExportTable } from '@tidewaiter/ingestion';
import type { Context } from '../context.ts';

/** Declarations in the layout `canonical`, pseudonymized. */
export function declarationsTable({ database }: Context, wanted: DeclarationsWanted): ExportTable {
  async function* rows() {
    for await (const portion of exportDeclarations(database, wanted)) {
      for (const row of portion) yield canonicalColumns.map((column) => row[column]);
    }
  }
  return { columns: canonicalColumns.map((name) => ({ name, kind: kindOf(name) })), rows: rows() };
}

function kindOf(column: CanonicalColumn) {
  switch (column) {
    case 'registration_date':
      return 'date';
    case 'aeo':
      return 'flag';
    case 'item_number':
    case 'quantity':
    case 'net_mass_kg':
    case 'gross_mass_kg':
    case 'fob_value':
    case 'freight':
    case 'insurance':
    case 'customs_value':
    case 'duty_rate_percent':
    case 'duty_amount':
    case 'tax_amount':
      return 'number';
    default:
      return 'text';
  }
}
