import { z } from 'zod';
import { dateSchema } from '../declaration/calendar.ts';
import { declarationNumberSchema, itemNumberSchema } from '../declaration/codes.ts';
import { decimalSchema } from '../declaration/decimal.ts';

export const examinations = ['physical', 'documentary', 'post_clearance_audit'] as const;
export type Examination = (typeof examinations)[number];
export const examinationSchema = z.enum(examinations);

export const outcomes = ['compliant', 'non_compliant'] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeSchema = z.enum(outcomes);

export const findings = [
  'undervaluation',
  'misclassification',
  'false_origin',
  'quantity',
  'prohibited',
  'ipr',
  'documents',
  'other',
] as const;
export type Finding = (typeof findings)[number];
export const findingSchema = z.enum(findings);

/**
 * Probability with which the item was selected for examination, above 0 and at most 1, as decimal text: what weighs its
 * outcome in training (see `sampleWeights`).
 */
const selectionProbabilitySchema = decimalSchema.refine((text) => Number(text) > 0 && Number(text) <= 1);

/** The result of control of one examined item. An item without one is unknown, never compliant. */
export const itemOutcomeSchema = z.object({
  declarationNumber: declarationNumberSchema,
  itemNumber: itemNumberSchema,
  examinedOn: dateSchema,
  examination: examinationSchema,
  outcome: outcomeSchema,
  finding: findingSchema.nullable(),
  additionalDuty: decimalSchema,
  selectionProbability: selectionProbabilitySchema.nullable(),
});
export type ItemOutcome = z.infer<typeof itemOutcomeSchema>;
