import { type OfficePlan, type SelectionPlan, TidewaiterError } from '@tidewaiter/domain';

/**
 * The plan that holds at an office: its own, or else the one without an office.
 * @throws TidewaiterError `internal` where neither exists
 */
export function planFor(plan: SelectionPlan, officeCode: string): OfficePlan {
  const own = plan.offices.find((office) => office.officeCode === officeCode);
  const found = own ?? plan.offices.find((office) => office.officeCode === null);
  if (!found)
    throw new TidewaiterError('internal', 'The selection plan names no rates for this office.', { officeCode });
  return found;
}
