import { type BatchRecord, countRejectedRows } from '@tidewaiter/database';
import type { Context } from '../context.ts';

/** Columns of the layouts `kcs` and `bacuda` by what they are in an item; other columns count under their own names. */
const foreignNames: Readonly<Record<string, string>> = {
  'declaration id': 'declaration_number',
  date: 'registration_date',
  'office id': 'office_code',
  'process type': 'procedure_code',
  'mode of transport': 'transport_mode',
  'declarant id': 'declarant_id',
  'importer id': 'importer_id',
  'seller id': 'exporter_id',
  'hs6 code': 'hs_code',
  'country of departure': 'departure_country',
  'country of origin': 'origin_country',
  'tax rate': 'duty_rate_percent',
  'net mass': 'net_mass_kg',
  'item price': 'customs_value',
  fraud: 'outcome',
  'sgd.id': 'declaration_number',
  'item.number': 'item_number',
  'sgd.date': 'registration_date',
  'importer.id': 'importer_id',
  'declarant.id': 'declarant_id',
  country: 'origin_country',
  'office.id': 'office_code',
  'tariff.code': 'hs_code',
  'gross.weight': 'gross_mass_kg',
  'fob.value': 'fob_value',
  'cif.value': 'customs_value',
  'total.taxes': 'tax_amount',
  illicit: 'outcome',
  revenue: 'additional_duty',
};

/** How many rows of a batch were rejected for each column, by the column's canonical name. */
export async function rejectedByColumn(
  { database }: Context,
  batch: Pick<BatchRecord, 'id'>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { column, rows } of await countRejectedRows(database, batch.id)) {
    if (column === null) continue;
    const folded = column.trim().replace(/\s+/g, ' ').toLowerCase();
    const name = foreignNames[folded] ?? folded;
    counts.set(name, (counts.get(name) ?? 0) + rows);
  }
  return counts;
}
