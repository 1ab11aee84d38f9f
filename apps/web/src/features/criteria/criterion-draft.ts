import { type CriterionRule, criterionNumberFields, criterionTextFields, dateOf } from '@tidewaiter/domain';
import { z } from 'zod';

export const textOperators = ['is_one_of', 'is_none_of', 'starts_with'] as const;
export const numberOperators = ['at_least', 'at_most'] as const;
export const fieldSchema = z.enum([...criterionTextFields, ...criterionNumberFields]);
export const operatorSchema = z.enum([...textOperators, ...numberOperators]);
export type Field = z.infer<typeof fieldSchema>;
export type Operator = z.infer<typeof operatorSchema>;

/** A condition while it is being written: the values of both kinds are kept, one is used. */
export interface ConditionDraft {
  readonly id: string;
  readonly field: Field;
  readonly operator: Operator;
  readonly values: readonly string[];
  readonly value: number | string;
}

export interface CriterionDraft {
  readonly name: string;
  readonly lane: string;
  readonly conditions: readonly ConditionDraft[];
  readonly officeCodes: readonly string[];
  readonly instruction: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export function isNumberField(field: Field): boolean {
  return criterionNumberFields.some((one) => one === field);
}

export function operatorsOf(field: Field): readonly Operator[] {
  return isNumberField(field) ? numberOperators : textOperators;
}

export function newCondition(): ConditionDraft {
  return { id: crypto.randomUUID(), field: 'hsCode', operator: 'starts_with', values: [], value: '' };
}

/** A draft that holds from a day (since 1970-01-01) for half a year. */
export function newDraft(today: number): CriterionDraft {
  return {
    name: '',
    lane: 'red',
    conditions: [newCondition()],
    officeCodes: [],
    instruction: '',
    validFrom: dateOf(today),
    validTo: dateOf(today + 182),
  };
}

/** The condition on another field, with an operator that the field has. */
export function withField(condition: ConditionDraft, field: Field): ConditionDraft {
  const operators = operatorsOf(field);
  const operator = operators.includes(condition.operator) ? condition.operator : (operators[0] ?? 'is_one_of');
  return { ...condition, field, operator, values: [] };
}

/** Values as they are compared: what was pasted as a list is taken apart, each once; countries in capitals. */
export function valuesOf(field: Field, entered: readonly string[]): string[] {
  const values = entered.flatMap((text) => text.split(/[\s,;،]+/)).filter((value) => value !== '');
  const upper = field === 'originCountry' || field === 'departureCountry';
  return [...new Set(upper ? values.map((value) => value.toUpperCase()) : values)];
}

/** What is sent: the rule as far as the draft says it, to be judged by the rule's schema. */
export function ruleOf(draft: CriterionDraft): unknown {
  return {
    ...draft,
    conditions: draft.conditions.map(({ field, operator, values, value }) =>
      isNumberField(field)
        ? { field, operator, value: value === '' ? undefined : Number(value) }
        : { field, operator, values },
    ),
  } satisfies Record<keyof CriterionRule, unknown>;
}

/** The field of the form that shows a fault: one of many values is shown at the whole of them. */
export function formPathOf(path: string): string {
  return path.replace(/^(conditions\.\d+\.values|officeCodes)\.\d+$/, '$1');
}
