import {
  type Condition,
  type CriterionNumberField,
  type CriterionRule,
  dayOf,
  highestLane,
  type ItemFacts,
} from '@tidewaiter/domain';
import type { ApprovedCriterion, MatchedCriterion } from './candidate.ts';

type Test = (item: ItemFacts) => boolean;

function numberOf(item: ItemFacts, field: CriterionNumberField): number | null {
  if (field !== 'unitValuePerKg') return item[field];
  return item.netMassKg !== null && item.netMassKg > 0 ? item.customsValue / item.netMassKg : null;
}

function testOf(condition: Condition): Test {
  switch (condition.operator) {
    case 'is_one_of':
    case 'is_none_of': {
      const values = new Set(condition.values);
      const wanted = condition.operator === 'is_one_of';
      return (item) => {
        const text = item[condition.field];
        return text !== null && values.has(text) === wanted;
      };
    }
    case 'starts_with':
      return (item) => condition.values.some((value) => item[condition.field]?.startsWith(value) ?? false);
    case 'at_least':
    case 'at_most': {
      const { field, value, operator } = condition;
      return (item) => {
        const number = numberOf(item, field);
        return number !== null && (operator === 'at_least' ? number >= value : number <= value);
      };
    }
  }
}

/**
 * A test for many items: true where the item falls under the rule, that is at one of its offices, registered from
 * `validFrom` to `validTo` (both included), and all conditions hold. A field that was not declared holds no condition,
 * not even `is_none_of`. Unit value is customs value ÷ net mass, currency per kg.
 */
export function criterionTest(rule: CriterionRule): Test {
  const tests = rule.conditions.map(testOf);
  const offices = new Set(rule.officeCodes);
  const from = dayOf(rule.validFrom) ?? Number.POSITIVE_INFINITY;
  const to = dayOf(rule.validTo) ?? Number.NEGATIVE_INFINITY;
  return (item) =>
    item.registrationDay >= from &&
    item.registrationDay <= to &&
    (offices.size === 0 || offices.has(item.officeCode)) &&
    tests.every((test) => test(item));
}

/**
 * Finds the criterion that an item falls under, as its place among `criteria`, -1 where there is none: of those that
 * match the one of highest lane, and among equals the one with the lowest id, so that their order does not matter.
 */
export function criterionMatcher(criteria: readonly ApprovedCriterion[]): (item: ItemFacts) => number {
  const compiled = criteria
    .map(({ id, rule }, place) => ({ id, lane: rule.lane, place, test: criterionTest(rule) }))
    .sort((a, b) => (a.lane === b.lane ? (a.id < b.id ? -1 : 1) : highestLane(a.lane, b.lane) === a.lane ? -1 : 1));
  return (item) => compiled.find(({ test }) => test(item))?.place ?? -1;
}

/** The criterion at a place that `criterionMatcher` found. */
export function criterionAt(criteria: readonly ApprovedCriterion[], place: number): MatchedCriterion | null {
  const criterion = criteria[place];
  return criterion ? { id: criterion.id, lane: criterion.rule.lane } : null;
}
