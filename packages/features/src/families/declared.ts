import type { ItemFacts } from '@tidewaiter/domain';
import type { Feature } from '../feature.ts';
import { logRatio, logShare } from '../past/ratio.ts';

function declared(name: string, unit: string, description: string, of: (item: ItemFacts) => number): Feature {
  return {
    name,
    unit,
    source: 'declaration',
    knownWhen: 'registration',
    description,
    value: (reading) => of(reading.item),
  };
}

/** A declared ratio: the model sees its logarithm, the reader of a reason the plain ratio. */
function ratio(
  name: string,
  unit: string,
  description: string,
  part: (item: ItemFacts) => number | null,
  whole: (item: ItemFacts) => number | null,
  take: (part: number | null, whole: number | null) => number = logRatio,
): Feature {
  return {
    ...declared(name, `ln(${unit})`, description, (item) => take(part(item), whole(item))),
    evidence: ({ item }) => {
      const [above, below] = [part(item), whole(item)];
      const value = above !== null && below !== null && below > 0 ? above / below : null;
      return { value, base: null, count: null, level: null };
    },
  };
}

const value = (item: ItemFacts) => item.customsValue;

function log(amount: number | null): number {
  return amount === null ? Number.NaN : Math.log1p(Math.max(0, amount));
}

/** Trailing zeros of the whole part of an amount, at most 6; 0 for amounts below ten. */
function trailingZeros(amount: number): number {
  let whole = Math.round(amount);
  if (whole < 10 || Math.abs(whole - amount) > 0.004) return 0;
  let zeros = 0;
  while (zeros < 6 && whole % 10 === 0) {
    whole /= 10;
    zeros += 1;
  }
  return zeros;
}

function dutyByRate(item: ItemFacts): number | null {
  return item.dutyRatePercent === null ? null : (item.customsValue * item.dutyRatePercent) / 100;
}

function flag(name: string, description: string, of: (item: ItemFacts) => boolean | null): Feature {
  return declared(name, '0 or 1', description, (item) => {
    const holds = of(item);
    return holds === null ? Number.NaN : Number(holds);
  });
}

/** What one item declares, and the ratios between its numbers. */
export const declaredFeatures: readonly Feature[] = [
  declared('log_value', 'ln(1 + currency)', 'Customs value', (item) => log(item.customsValue)),
  declared('log_net_mass', 'ln(1 + kg)', 'Net mass', (item) => log(item.netMassKg)),
  declared('log_quantity', 'ln(1 + units)', 'Supplementary quantity', (item) => log(item.quantity)),
  declared('log_duty_at_rate', 'ln(1 + currency)', 'Customs value times the declared duty rate', (item) =>
    log(dutyByRate(item)),
  ),
  declared('duty_rate', 'percent', 'Declared ad valorem duty rate', (item) => item.dutyRatePercent ?? Number.NaN),
  declared('item_position', 'ln(items)', 'Item number within the declaration', (item) => Math.log(item.itemNumber)),
  declared('value_trailing_zeros', 'digits', 'Trailing zeros of the customs value', (item) =>
    trailingZeros(item.customsValue),
  ),
  ratio('value_per_kg', 'currency per kg', 'Customs value by net mass', value, (item) => item.netMassKg),
  ratio('value_per_unit', 'currency per unit', 'Customs value by supplementary quantity', value, (i) => i.quantity),
  ratio(
    'mass_per_unit',
    'kg per unit',
    'Net mass by supplementary quantity',
    (i) => i.netMassKg,
    (i) => i.quantity,
  ),
  ratio(
    'gross_to_net',
    'ratio',
    'Gross mass by net mass',
    (i) => i.grossMassKg,
    (i) => i.netMassKg,
  ),
  ratio('freight_share', 'share', 'Freight by customs value', (i) => i.freight, value, logShare),
  ratio('insurance_share', 'share', 'Insurance by customs value', (i) => i.insurance, value, logShare),
  ratio(
    'freight_per_kg',
    'currency per kg',
    'Freight by gross mass, or net mass',
    (i) => i.freight,
    (i) => i.grossMassKg ?? i.netMassKg,
    logShare,
  ),
  ratio('fob_to_value', 'ratio', 'FOB value by customs value', (i) => i.fobValue, value),
  ratio('duty_share', 'share', 'Duty by customs value', (i) => i.dutyAmount, value, logShare),
  ratio('tax_share', 'share', 'Tax by customs value', (i) => i.taxAmount, value, logShare),
  ratio('duty_against_rate', 'ratio', 'Duty by customs value times duty rate', (i) => i.dutyAmount, dutyByRate),
  flag('preference_claimed', 'A preferential agreement is claimed', (item) => item.preferenceCode !== null),
  flag('origin_is_departure', 'Goods leave from their country of origin', (item) =>
    item.departureCountry === null ? null : item.departureCountry === item.originCountry,
  ),
  flag('aeo', 'Authorized economic operator', (item) => item.aeo),
];
