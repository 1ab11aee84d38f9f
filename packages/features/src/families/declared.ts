import type { ItemFacts } from '@tidewaiter/domain';
import type { Feature } from '../feature.ts';
import { logOfCount } from '../past/log-of-count.ts';
import { measure } from '../past/measures.ts';
import { leastShare, logRatio, logShare } from '../past/ratio.ts';

function declared(name: string, unit: string, description: string): Feature {
  return { name, unit, source: 'declaration', knownWhen: 'registration', description };
}

/** A declared ratio: the model sees its logarithm, the reader of a reason the plain ratio. */
function ratio(name: string, unit: string, description: string, added = 0): Feature {
  return {
    ...declared(name, `ln(${unit})`, description),
    evidence: (_, value) => ({ value: Math.exp(value) - added, base: null, count: null, level: null }),
  };
}

const share = (name: string, unit: string, description: string) => ratio(name, unit, description, leastShare);

/** What one item declares, and the ratios between its numbers. */
export const declaredFeatures: readonly Feature[] = [
  declared('log_value', 'ln(1 + currency)', 'Customs value'),
  declared('log_net_mass', 'ln(1 + kg)', 'Net mass'),
  declared('log_quantity', 'ln(1 + units)', 'Supplementary quantity'),
  declared('log_duty_at_rate', 'ln(1 + currency)', 'Customs value times the declared duty rate'),
  declared('duty_rate', 'percent', 'Declared ad valorem duty rate'),
  declared('item_position', 'ln(items)', 'Item number within the declaration'),
  declared('value_trailing_zeros', 'digits', 'Trailing zeros of the customs value'),
  ratio('value_per_kg', 'currency per kg', 'Customs value by net mass'),
  ratio('value_per_unit', 'currency per unit', 'Customs value by supplementary quantity'),
  ratio('mass_per_unit', 'kg per unit', 'Net mass by supplementary quantity'),
  ratio('gross_to_net', 'ratio', 'Gross mass by net mass'),
  share('freight_share', 'share', 'Freight by customs value'),
  share('insurance_share', 'share', 'Insurance by customs value'),
  share('freight_per_kg', 'currency per kg', 'Freight by gross mass, or net mass'),
  ratio('fob_to_value', 'ratio', 'FOB value by customs value'),
  share('duty_share', 'share', 'Duty by customs value'),
  share('tax_share', 'share', 'Tax by customs value'),
  ratio('duty_against_rate', 'ratio', 'Duty by customs value times duty rate'),
  declared('preference_claimed', '0 or 1', 'A preferential agreement is claimed'),
  declared('origin_is_departure', '0 or 1', 'Goods leave from their country of origin'),
  declared('aeo', '0 or 1', 'Authorized economic operator'),
];

/** Writes `declaredFeatures` of an item, measured before, into `into` from `to` on; `NaN` where it declared too little. */
export function writeDeclared(item: ItemFacts, measures: Float64Array, into: Float32Array, to: number): void {
  const { customsValue, netMassKg, grossMassKg, freight, departureCountry, dutyRatePercent } = item;
  const atRate = dutyRatePercent === null ? null : (customsValue * dutyRatePercent) / 100;
  into[to] = measures[measure.logValue] ?? Number.NaN;
  into[to + 1] = log(netMassKg);
  into[to + 2] = log(item.quantity);
  into[to + 3] = log(atRate);
  into[to + 4] = measures[measure.dutyRate] ?? Number.NaN;
  into[to + 5] = logOfCount(item.itemNumber - 1);
  into[to + 6] = trailingZeros(customsValue);
  into[to + 7] = measures[measure.perKg] ?? Number.NaN;
  into[to + 8] = measures[measure.perUnit] ?? Number.NaN;
  into[to + 9] = measures[measure.massPerUnit] ?? Number.NaN;
  into[to + 10] = measures[measure.grossToNet] ?? Number.NaN;
  into[to + 11] = measures[measure.freightShare] ?? Number.NaN;
  into[to + 12] = logShare(item.insurance, customsValue);
  into[to + 13] = logShare(freight, grossMassKg ?? netMassKg);
  into[to + 14] = logRatio(item.fobValue, customsValue);
  into[to + 15] = logShare(item.dutyAmount, customsValue);
  into[to + 16] = logShare(item.taxAmount, customsValue);
  into[to + 17] = logRatio(item.dutyAmount, atRate);
  into[to + 18] = item.preferenceCode !== null ? 1 : 0;
  into[to + 19] = departureCountry === null ? Number.NaN : departureCountry === item.originCountry ? 1 : 0;
  into[to + 20] = item.aeo ? 1 : 0;
}

function log(amount: number | null): number {
  return amount === null ? Number.NaN : Math.log1p(amount > 0 ? amount : 0);
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
