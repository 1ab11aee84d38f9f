import { z } from 'zod';
import { dateSchema } from '../declaration/calendar.ts';
import { officeCodeSchema } from '../declaration/codes.ts';
import { controlLaneSchema } from './lane.ts';

/** Declared text fields that a condition may name; identifiers are compared as pseudonyms. */
export const criterionTextFields = [
  'flow',
  'officeCode',
  'procedureCode',
  'declarantId',
  'importerId',
  'exporterId',
  'originCountry',
  'departureCountry',
  'transportMode',
  'hsCode',
  'quantityUnit',
  'preferenceCode',
] as const;
export type CriterionTextField = (typeof criterionTextFields)[number];

/** Declared numbers that a condition may name; `unitValuePerKg` is customs value ÷ net mass. */
export const criterionNumberFields = [
  'customsValue',
  'netMassKg',
  'grossMassKg',
  'quantity',
  'freight',
  'insurance',
  'dutyRatePercent',
  'unitValuePerKg',
] as const;
export type CriterionNumberField = (typeof criterionNumberFields)[number];

const text = z.string().min(1).max(64);

/** One condition on a declared field. A field that was not declared matches no condition. */
export const conditionSchema = z.discriminatedUnion('operator', [
  z.object({
    operator: z.literal('is_one_of'),
    field: z.enum(criterionTextFields),
    values: z.array(text).min(1).max(200),
  }),
  z.object({
    operator: z.literal('is_none_of'),
    field: z.enum(criterionTextFields),
    values: z.array(text).min(1).max(200),
  }),
  z.object({
    operator: z.literal('starts_with'),
    field: z.enum(criterionTextFields),
    values: z.array(text).min(1).max(200),
  }),
  z.object({ operator: z.literal('at_least'), field: z.enum(criterionNumberFields), value: z.number().finite() }),
  z.object({ operator: z.literal('at_most'), field: z.enum(criterionNumberFields), value: z.number().finite() }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const criterionStatuses = ['draft', 'proposed', 'approved', 'retired'] as const;
export type CriterionStatus = (typeof criterionStatuses)[number];
export const criterionStatusSchema = z.enum(criterionStatuses);

/** What a criterion says: all its conditions on one item lead to a lane, with an instruction to the officer, for a time. */
export const criterionRuleSchema = z
  .object({
    name: z.string().trim().min(3).max(120),
    lane: controlLaneSchema,
    conditions: z.array(conditionSchema).min(1).max(20),
    /** Offices where it holds; empty is all of them. */
    officeCodes: z.array(officeCodeSchema).max(500),
    instruction: z.string().trim().min(3).max(2000),
    validFrom: dateSchema,
    validTo: dateSchema,
  })
  .refine((rule) => rule.validFrom <= rule.validTo, { path: ['validTo'], message: 'must not be before validFrom' });
export type CriterionRule = z.infer<typeof criterionRuleSchema>;
