import { type CanonicalColumn, type ColumnQuality, canonicalColumns } from '@tidewaiter/domain';
import { type EarlierBatch, earlierFilled } from './compare-with-earlier.ts';

export interface ColumnCounts {
  readonly fills: readonly { readonly column: string; readonly filled: number; readonly zero: number | null }[];
  /** Items by value of each category. */
  readonly categories: readonly ValueCount[];
  readonly distinct: Readonly<Record<string, number>>;
  readonly quantiles: ReadonlyMap<string, ColumnQuality['quantiles']>;
  /** Rows rejected, by column. */
  readonly rejected: ReadonlyMap<string, number>;
  readonly earlier: readonly EarlierBatch[];
}

export interface ValueCount {
  readonly category: string;
  readonly value: string;
  readonly items: number;
}

const kinds: Readonly<Record<CanonicalColumn, ColumnQuality['kind']>> = {
  declaration_number: 'identifier',
  item_number: 'identifier',
  registration_date: 'date',
  flow: 'category',
  office_code: 'category',
  procedure_code: 'category',
  declarant_id: 'identifier',
  importer_id: 'identifier',
  exporter_id: 'identifier',
  origin_country: 'category',
  departure_country: 'category',
  transport_mode: 'category',
  hs_code: 'category',
  goods_description: 'text',
  quantity: 'number',
  quantity_unit: 'category',
  net_mass_kg: 'number',
  gross_mass_kg: 'number',
  fob_value: 'number',
  freight: 'number',
  insurance: 'number',
  customs_value: 'number',
  currency: 'category',
  duty_rate_percent: 'number',
  duty_amount: 'number',
  tax_amount: 'number',
  preference_code: 'category',
  aeo: 'category',
};
const mostTop = 3;

/** Completeness, validity and content of each column of a declaration item, in the order of the layout. */
export function columnsOf(counts: ColumnCounts): ColumnQuality[] {
  return canonicalColumns.map((column) => {
    const fill = counts.fills.find((one) => one.column === column);
    const values = counts.categories
      .filter(({ category }) => category === column)
      .sort((one, other) => other.items - one.items || (one.value < other.value ? -1 : 1));
    const kind = kinds[column];
    return {
      column,
      kind,
      filled: fill?.filled ?? 0,
      distinct: counts.distinct[column] ?? (values.length > 0 ? values.length : null),
      rejected: counts.rejected.get(column) ?? 0,
      zero: fill?.zero ?? null,
      top: kind === 'category' ? values.slice(0, mostTop).map(({ value, items }) => ({ value, items })) : [],
      quantiles: counts.quantiles.get(column) ?? null,
      earlierFilled: earlierFilled(column, counts.earlier),
    };
  });
}
