import type { BatchQuality, ColumnQuality, Distribution } from '@tidewaiter/domain';
import { halfDecadeOf } from './half-decade.ts';
import { ratiosOf } from './item-ratios.ts';
import { type PeerItem, type PeerReferences, peerReferences } from './peer-references.ts';
import { quantilesOf } from './quantiles-of.ts';
import { placeUnitValues } from './unit-value-bins.ts';

export const numberColumns = [
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
export type NumberColumn = (typeof numberColumns)[number];

/** An item of the sample: its code and unit, and its figures as they were declared. */
export interface SampledItem extends Readonly<Record<NumberColumn, number | null>> {
  readonly hsCode: string;
  readonly unit: string | null;
}

export interface SampleSummary {
  readonly items: number;
  /** Of the figures that are not zero. */
  readonly quantiles: ReadonlyMap<string, ColumnQuality['quantiles']>;
  readonly distributions: readonly Distribution[];
  readonly references: PeerReferences;
  readonly unitValueBins: BatchQuality['unitValues']['bins'];
}

/**
 * Quantiles, distributions by half decade and references of like goods, from a sample of items in any order. Memory grows
 * with the sample only. `unit_value` among the distributions is value per unit of quantity, or per kg where there is none.
 */
export async function summariseSample(portions: AsyncIterable<readonly SampledItem[]>): Promise<SampleSummary> {
  const values = new Map<string, number[]>(numberColumns.map((column) => [column, []]));
  const unitValues: number[] = [];
  const peers: PeerItem[] = [];
  for await (const portion of portions) {
    for (const item of portion) {
      for (const column of numberColumns) {
        const value = item[column];
        if (value !== null && value > 0) values.get(column)?.push(value);
      }
      const ratios = ratiosOf({
        quantity: item.quantity,
        netMassKg: item.net_mass_kg,
        customsValue: item.customs_value,
      });
      const unitValue = ratios.valuePerUnit ?? ratios.valuePerKg;
      if (unitValue !== null) unitValues.push(10 ** unitValue);
      peers.push({ hsCode: item.hsCode, unit: item.unit, ratios });
    }
  }
  const references = peerReferences(peers);
  const compared = [...values].filter(([column]) => column === 'customs_value' || column === 'net_mass_kg');
  return {
    items: peers.length,
    quantiles: new Map([...values].map(([column, numbers]) => [column, quantilesOf(Float64Array.from(numbers))])),
    distributions: [...compared, ['unit_value', unitValues] as const].map(([column, numbers]) => ({
      column,
      scale: 'half_decade',
      bins: halfDecades(numbers),
    })),
    references,
    unitValueBins: placeUnitValues(peers, references),
  };
}

function halfDecades(numbers: readonly number[]): Distribution['bins'] {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const bin = halfDecadeOf(number);
    if (bin !== null) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => Number(one) - Number(other)).map(([value, items]) => ({ value, items }));
}
