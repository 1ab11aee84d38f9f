import { streamQuery } from '../copy/stream-query.ts';
import type { Database } from '../open-database.ts';

export interface SampledRow {
  readonly hsCode: string;
  readonly unit: string | null;
  readonly quantity: number | null;
  readonly net_mass_kg: number | null;
  readonly gross_mass_kg: number | null;
  readonly fob_value: number | null;
  readonly freight: number | null;
  readonly insurance: number | null;
  readonly customs_value: number | null;
  readonly duty_rate_percent: number | null;
  readonly duty_amount: number | null;
  readonly tax_amount: number | null;
}

const numbers = [
  'quantity',
  'net_mass_kg',
  'gross_mass_kg',
  'fob_value',
  'freight',
  'insurance',
  'customs_value',
  'duty_rate_percent',
  'duty_amount',
  'tax_amount',
] as const;
const buckets = 1 << 20;

/**
 * About `wanted` items of a batch of `items`, all of them where there are no more: whole declarations, drawn by a hash of their
 * number, so that the same batch gives the same sample. Figures are rounded to what a float holds; they are for distributions only.
 */
export function sampleBatchItems(
  database: Database,
  batchId: string,
  { items, wanted }: { readonly items: number; readonly wanted: number },
): AsyncGenerator<SampledRow[]> {
  const kept = items <= wanted ? buckets : Math.ceil((buckets * wanted) / items);
  return streamQuery<SampledRow>(
    database,
    `SELECT hs_code AS "hsCode", quantity_unit AS unit, ${numbers.map((name) => `${name}::float8 AS ${name}`).join(', ')}
     FROM declaration_item WHERE batch_id = $1 AND (hashtext(declaration_number) & ${buckets - 1}) < $2::int`,
    [batchId, kept],
  );
}
