import { firstPlan, selectionPlanSchema } from '@tidewaiter/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDraftOf, planOf } from './plan-draft.ts';

test('a plan that is not changed is published as it was', () => {
  expect(planOf(planDraftOf(firstPlan))).toEqual(firstPlan);
});

test('rates to a thousandth of a percent go to percent and back without a trace', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
      const plan = { ...firstPlan, revenueWeight: thousandths / 100_000 };
      expect(selectionPlanSchema.parse(planOf(planDraftOf(plan))).revenueWeight).toBe(plan.revenueWeight);
    }),
  );
});

test('an empty field is missing, not zero; empty hours do not limit', () => {
  const draft = { ...planDraftOf(firstPlan), seed: '' };
  const result = selectionPlanSchema.safeParse(planOf(draft));
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['seed']);
});

test('a fault of a rate is found at the path of its field', () => {
  const draft = planDraftOf(firstPlan);
  const [office] = draft.offices;
  if (office === undefined) throw new Error('no office');
  const offices = [{ ...office, red: { ...office.red, expectedRate: 130 } }];
  const result = selectionPlanSchema.safeParse(planOf({ ...draft, offices }));
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['offices.0.red.expectedRate']);
});
