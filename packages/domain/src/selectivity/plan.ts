import { z } from 'zod';
import { officeCodeSchema } from '../declaration/codes.ts';

const rate = z.number().min(0).max(1);

/** What one lane may take at an office. Rates are shares of the declarations registered there that day. */
export const lanePlanSchema = z.object({
  /** Share of declarations that the lane is expected to take, at most. */
  expectedRate: rate,
  /** Share of declarations drawn at random into the lane, whatever their risk. */
  minimumRandomRate: rate,
  /** Officer minutes that one declaration takes. */
  minutesEach: z.number().min(0).max(10_000),
});
export type LanePlan = z.infer<typeof lanePlanSchema>;

export const officePlanSchema = z.object({
  officeCode: officeCodeSchema.nullable().describe('null: every office without a plan of its own'),
  /** Officer hours a day for red and yellow together; null: not limited by hours. */
  officerHoursPerDay: z.number().min(0).max(100_000).nullable(),
  red: lanePlanSchema,
  yellow: lanePlanSchema,
  blue: lanePlanSchema,
});
export type OfficePlan = z.infer<typeof officePlanSchema>;

/** A published selection plan; the one with `officeCode` null is what holds elsewhere. */
export const selectionPlanSchema = z
  .object({
    seed: z.int().min(0).max(2_147_483_647),
    /** Weight of revenue against hit rate in the risk score: 1 ranks by expected duty, 0 by probability. */
    revenueWeight: z.number().min(0).max(1),
    offices: z.array(officePlanSchema).min(1).max(2000),
  })
  .refine((plan) => plan.offices.filter((office) => office.officeCode === null).length === 1, {
    path: ['offices'],
    message: 'must hold exactly one plan for offices without their own',
  })
  .refine((plan) => new Set(plan.offices.map((office) => office.officeCode)).size === plan.offices.length, {
    path: ['offices'],
    message: 'must name each office once',
  });
export type SelectionPlan = z.infer<typeof selectionPlanSchema>;

/** What holds until a manager publishes a plan: modest rates everywhere and one declaration in a hundred at random. */
export const firstPlan: SelectionPlan = {
  seed: 1,
  revenueWeight: 1,
  offices: [
    {
      officeCode: null,
      officerHoursPerDay: null,
      red: { expectedRate: 0.03, minimumRandomRate: 0.01, minutesEach: 120 },
      yellow: { expectedRate: 0.05, minimumRandomRate: 0.005, minutesEach: 20 },
      blue: { expectedRate: 0.05, minimumRandomRate: 0.005, minutesEach: 45 },
    },
  ],
};
