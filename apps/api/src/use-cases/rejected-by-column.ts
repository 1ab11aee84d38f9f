import { type BatchRecord, countRejectedRows } from '@tidewaiter/database';
import type { Context } from '../context.ts';

/** Columns of the `kcs` layout by what they are in an item; its other columns have the name they are read by. */
const kcsNames: Readonly<Record<string, string>> = {
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
    const name = kcsNames[folded] ?? folded;
    counts.set(name, (counts.get(name) ?? 0) + rows);
  }
  return counts;
}
