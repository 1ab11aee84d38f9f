import { type CriterionRule, dateOf, dayOf, type SelectionPlan } from '@tidewaiter/domain';

/** Three of a hundred declarations are opened and five are read; one and a half of a hundred are drawn at random. */
export const demonstrationPlan: SelectionPlan = {
  seed: 1957,
  revenueWeight: 0.5,
  offices: [
    {
      officeCode: null,
      officerHoursPerDay: 24,
      red: { expectedRate: 0.04, minimumRandomRate: 0.012, minutesEach: 120 },
      yellow: { expectedRate: 0.05, minimumRandomRate: 0.008, minutesEach: 20 },
      blue: { expectedRate: 0.04, minimumRandomRate: 0, minutesEach: 45 },
    },
    {
      officeCode: 'SEA01',
      officerHoursPerDay: 60,
      red: { expectedRate: 0.05, minimumRandomRate: 0.015, minutesEach: 150 },
      yellow: { expectedRate: 0.06, minimumRandomRate: 0.01, minutesEach: 25 },
      blue: { expectedRate: 0.05, minimumRandomRate: 0, minutesEach: 45 },
    },
  ],
};

/** Criteria as an analyst would write them, in force for the year around the demonstration. */
export function demonstrationCriteria(endOn: string): CriterionRule[] {
  const lastDay = dayOf(endOn) ?? 0;
  const validity = { validFrom: dateOf(lastDay - 200), validTo: dateOf(lastDay + 165) };
  return [
    {
      name: 'Cigarettes by way of a free zone',
      lane: 'red',
      conditions: [
        { operator: 'starts_with', field: 'hsCode', values: ['2402'] },
        { operator: 'is_one_of', field: 'departureCountry', values: ['AE', 'PA', 'SG'] },
      ],
      officeCodes: [],
      instruction: 'Count cartons against the manifest, check tax stamps and the maker’s lot numbers on three pallets.',
      ...validity,
    },
    {
      name: 'Footwear declared below two a kilogram',
      lane: 'yellow',
      conditions: [
        { operator: 'starts_with', field: 'hsCode', values: ['64'] },
        { operator: 'at_most', field: 'unitValuePerKg', value: 2 },
      ],
      officeCodes: [],
      instruction: 'Ask for the invoice and the proof of payment; compare with the price list of the maker.',
      ...validity,
    },
  ];
}
