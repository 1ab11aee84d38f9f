/**
 * What can be wrong with an item by itself, as conditions on `declaration_item`, each with what it could concern. Tolerances: a
 * thousandth of a mass for rounding, one percent of a value, two percent and one unit of money of a duty.
 */
export const itemFaults = {
  net_above_gross: {
    base: 'net_mass_kg IS NOT NULL AND gross_mass_kg IS NOT NULL',
    fault: 'net_mass_kg > gross_mass_kg * 1.001',
  },
  value_parts_differ: {
    base: 'fob_value > 0',
    // Whether a value is CIF or FOB is the administration's choice: either agrees.
    fault: `fob_value > 0 AND abs(customs_value - fob_value) > 0.01 * customs_value + 0.01
      AND abs(customs_value - fob_value - coalesce(freight, 0) - coalesce(insurance, 0)) > 0.01 * customs_value + 0.01`,
  },
  duty_differs: {
    base: 'duty_amount IS NOT NULL AND duty_rate_percent IS NOT NULL',
    fault: `abs(duty_amount - customs_value * duty_rate_percent / 100)
      > 1 + 0.02 * greatest(duty_amount, customs_value * duty_rate_percent / 100)`,
  },
  zero_quantity: { base: 'quantity IS NOT NULL', fault: 'quantity = 0' },
  zero_mass: { base: 'net_mass_kg IS NOT NULL', fault: 'net_mass_kg = 0' },
  zero_value: { base: 'TRUE', fault: 'customs_value = 0' },
  quantity_without_unit: { base: 'quantity IS NOT NULL', fault: 'quantity IS NOT NULL AND quantity_unit IS NULL' },
} as const;
export type ItemFault = keyof typeof itemFaults;
