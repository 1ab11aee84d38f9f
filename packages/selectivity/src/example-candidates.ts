import type { CriterionRule, ItemFacts, LanePlan, OfficePlan, SelectionPlan } from '@tidewaiter/domain';
import type { ApprovedCriterion, Candidate, ScoredItem } from './candidate.ts';
import { criterionAt, criterionMatcher } from './match-criterion.ts';

const plain: ItemFacts = {
  declarationNumber: 'D1',
  itemNumber: 1,
  registrationDay: 19_700,
  flow: 'import',
  officeCode: 'AA1',
  procedureCode: '4000',
  declarantId: null,
  importerId: 'i1',
  exporterId: null,
  originCountry: 'CN',
  departureCountry: null,
  transportMode: '1',
  hsCode: '85171300',
  quantity: null,
  quantityUnit: null,
  netMassKg: 100,
  grossMassKg: null,
  fobValue: null,
  freight: null,
  insurance: null,
  customsValue: 1000,
  dutyRatePercent: 10,
  dutyAmount: null,
  taxAmount: null,
  preferenceCode: null,
  aeo: false,
};

/** An item for tests, plain but for what is given. */
export function exampleItem(facts: Partial<ItemFacts> = {}): ItemFacts {
  return { ...plain, ...facts };
}

/** A candidate whose items are at hand, to be matched with criteria. */
export interface ExampleCandidate extends Candidate {
  readonly items: readonly (ScoredItem & { readonly item: ItemFacts })[];
}

/** A declaration for tests with one item, or one for each risk score. */
export function exampleCandidate(
  declarationNumber: string,
  riskScores: readonly number[],
  facts: Partial<ItemFacts> = {},
): ExampleCandidate {
  const items = riskScores.map((riskScore, at) => ({
    item: exampleItem({ ...facts, declarationNumber, itemNumber: at + 1 }),
    itemNumber: at + 1,
    criterion: null,
    probability: riskScore / 1000,
    expectedAdditionalDuty: riskScore,
    riskScore,
  }));
  const { officeCode, registrationDay } = exampleItem(facts);
  return { declarationNumber, officeCode, registrationDay, items };
}

/** Candidates whose items were matched with criteria. */
export function under(
  criteria: readonly ApprovedCriterion[],
  candidates: readonly ExampleCandidate[],
): ExampleCandidate[] {
  const matched = criterionMatcher(criteria);
  return candidates.map((candidate) => ({
    ...candidate,
    items: candidate.items.map((one) => ({ ...one, criterion: criterionAt(criteria, matched(one.item)) })),
  }));
}

/** A plan of one office plan for all, with rates per lane. */
export function examplePlan(
  rates: { red?: Partial<LanePlan>; yellow?: Partial<LanePlan>; blue?: Partial<LanePlan> },
  office: Partial<OfficePlan> = {},
  seed = 1,
): SelectionPlan {
  const none: LanePlan = { expectedRate: 0, minimumRandomRate: 0, minutesEach: 0 };
  const lanes = {
    red: { ...none, ...rates.red },
    yellow: { ...none, ...rates.yellow },
    blue: { ...none, ...rates.blue },
  };
  return { seed, revenueWeight: 1, offices: [{ officeCode: null, officerHoursPerDay: null, ...lanes, ...office }] };
}

/** A rule that holds everywhere in 2023 and 2024, but for what is given. */
export function exampleRule(rule: Partial<CriterionRule> = {}): CriterionRule {
  return {
    name: 'Telephones from anywhere',
    lane: 'red',
    conditions: [{ operator: 'starts_with', field: 'hsCode', values: ['8517'] }],
    officeCodes: [],
    instruction: 'Open the packages.',
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
    ...rule,
  };
}
