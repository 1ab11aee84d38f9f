import { criterionNumberFields, criterionRuleSchema, criterionTextFields } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import {
  type CriterionDraft,
  formPathOf,
  newDraft,
  operatorsOf,
  ruleOf,
  valuesOf,
  withField,
} from './criterion-draft.ts';

const draft: CriterionDraft = {
  ...newDraft(20_000),
  name: 'Flat panels by way of a free zone',
  instruction: 'Count the panels.',
  conditions: [
    { id: 'a', field: 'hsCode', operator: 'starts_with', values: ['8528'], value: '' },
    { id: 'b', field: 'unitValuePerKg', operator: 'at_most', values: [], value: 12.5 },
  ],
};

test('a finished draft is a rule, each condition with the value of its kind', () => {
  const rule = criterionRuleSchema.parse(ruleOf(draft));
  expect(rule.conditions).toEqual([
    { operator: 'starts_with', field: 'hsCode', values: ['8528'] },
    { operator: 'at_most', field: 'unitValuePerKg', value: 12.5 },
  ]);
});

test('a number that was not entered is not taken for zero', () => {
  const conditions = [{ id: 'b', field: 'freight', operator: 'at_least', values: [], value: '' }] as const;
  const result = criterionRuleSchema.safeParse(ruleOf({ ...draft, conditions }));
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['conditions.0.value']);
});

test('every field offers only operators that the schema takes for it', () => {
  for (const field of [...criterionTextFields, ...criterionNumberFields]) {
    for (const operator of operatorsOf(field)) {
      const conditions = [{ id: 'a', field, operator, values: ['1'], value: 1 }];
      expect(criterionRuleSchema.safeParse(ruleOf({ ...draft, conditions })).success).toBe(true);
    }
  }
});

test('changing the field keeps an operator that fits and drops one that does not', () => {
  const [first] = draft.conditions;
  if (first === undefined) throw new Error('no condition');
  expect(withField(first, 'procedureCode').operator).toBe('starts_with');
  expect(withField(first, 'netMassKg').operator).toBe('at_least');
});

test('a fault of one value is shown at the field of all values', () => {
  expect(formPathOf('conditions.2.values.7')).toBe('conditions.2.values');
  expect(formPathOf('officeCodes.0')).toBe('officeCodes');
  expect(formPathOf('conditions.2.value')).toBe('conditions.2.value');
});

test('a pasted list is taken apart, each value once, countries in capitals', () => {
  expect(valuesOf('originCountry', ['cn, hk;CN', 'vn'])).toEqual(['CN', 'HK', 'VN']);
  expect(valuesOf('hsCode', ['8528 6403', ''])).toEqual(['8528', '6403']);
});
