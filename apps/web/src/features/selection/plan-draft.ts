import { type ControlLane, controlLanes, type OfficePlan, type SelectionPlan } from '@tidewaiter/domain';

type Entered = number | string;

export interface LaneDraft {
  /** In percent. */
  readonly expectedRate: Entered;
  /** In percent. */
  readonly minimumRandomRate: Entered;
  readonly minutesEach: Entered;
}

/** A plan while it is written: rates in percent, and what was left empty. Its paths are those of the plan. */
export type OfficeDraft = { readonly officeCode: string | null; readonly officerHoursPerDay: Entered } & Readonly<
  Record<ControlLane, LaneDraft>
>;
export interface PlanDraft {
  readonly seed: Entered;
  /** In percent. */
  readonly revenueWeight: Entered;
  readonly offices: readonly OfficeDraft[];
}

const percentOf = (rate: number) => Number((rate * 100).toFixed(6));
const numberOf = (entered: Entered) => (entered === '' ? undefined : Number(entered));
const rateOf = (entered: Entered) => (entered === '' ? undefined : Number((Number(entered) / 100).toFixed(8)));

export function officeDraftOf(office: OfficePlan): OfficeDraft {
  const lane = (name: ControlLane): LaneDraft => ({
    expectedRate: percentOf(office[name].expectedRate),
    minimumRandomRate: percentOf(office[name].minimumRandomRate),
    minutesEach: office[name].minutesEach,
  });
  return {
    officeCode: office.officeCode,
    officerHoursPerDay: office.officerHoursPerDay ?? '',
    red: lane('red'),
    yellow: lane('yellow'),
    blue: lane('blue'),
  };
}

export function planDraftOf(plan: SelectionPlan): PlanDraft {
  return { seed: plan.seed, revenueWeight: percentOf(plan.revenueWeight), offices: plan.offices.map(officeDraftOf) };
}

/** The plan as far as the draft says it, to be judged by the plan's schema. Empty hours do not limit. */
export function planOf(draft: PlanDraft): unknown {
  return {
    seed: numberOf(draft.seed),
    revenueWeight: rateOf(draft.revenueWeight),
    offices: draft.offices.map(officeOf),
  };
}

export function officeOf(office: OfficeDraft): unknown {
  const lanes = controlLanes.map((lane) => [
    lane,
    {
      expectedRate: rateOf(office[lane].expectedRate),
      minimumRandomRate: rateOf(office[lane].minimumRandomRate),
      minutesEach: numberOf(office[lane].minutesEach),
    },
  ]);
  return {
    officeCode: office.officeCode,
    officerHoursPerDay: numberOf(office.officerHoursPerDay) ?? null,
    ...Object.fromEntries(lanes),
  };
}
