import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CriterionRule, criterionTextFields } from './criterion.ts';
import { rekeyRule } from './rekey-rule.ts';

const rekey = {
  importer: (old: string) => `i${old.slice(1)}`,
  declarant: (old: string) => `d${old.slice(1)}`,
  exporter: (old: string) => `e${old.slice(1)}`,
};
const marks: Readonly<Record<string, string>> = { importerId: 'i', declarantId: 'd', exporterId: 'e' };
const pseudonym = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });
const naming = <O extends 'is_one_of' | 'is_none_of' | 'starts_with'>(operator: O) =>
  fc.record({
    operator: fc.constant(operator),
    field: fc.constantFrom(...criterionTextFields),
    values: fc.array(fc.oneof(pseudonym, fc.constantFrom('5f', 'IMP', '0123456789ABCDEF')), {
      minLength: 1,
      maxLength: 5,
    }),
  });
const condition = fc.oneof(naming('is_one_of'), naming('is_none_of'), naming('starts_with'));
const ruleOf = (conditions: CriterionRule['conditions']): CriterionRule => ({
  name: 'a rule',
  lane: 'red',
  conditions,
  officeCodes: ['0123456789abcdef'],
  instruction: 'look',
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
});

test('whole pseudonyms of traders are re-keyed by the key of their field, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), (conditions) => {
      const before = ruleOf(conditions);
      const { rule, changed, unknown } = rekeyRule(before, rekey);
      expect({ ...rule, conditions: [] }).toEqual({ ...before, conditions: [] });
      const expected = conditions.map(({ field, values, ...rest }) => ({
        ...rest,
        field,
        values: values.map((value) =>
          marks[field] && /^[0-9a-f]{16}$/.test(value) ? `${marks[field]}${value.slice(1)}` : value,
        ),
      }));
      expect(rule.conditions).toEqual(expected);
      const ofTraders = conditions.filter(({ field }) => marks[field] !== undefined).flatMap(({ values }) => values);
      expect(changed + unknown).toBe(ofTraders.length);
      expect(unknown).toBe(ofTraders.filter((value) => !/^[0-9a-f]{16}$/.test(value)).length);
    }),
  );
});

test('a condition on a number stays', () => {
  const before = ruleOf([{ operator: 'at_least', field: 'customsValue', value: 10 }]);
  expect(rekeyRule(before, rekey)).toEqual({ rule: before, changed: 0, unknown: 0 });
});
