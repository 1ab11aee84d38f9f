import type { ControlLane, CriterionRule, Lane, SelectionReason } from '@tidewaiter/domain';

/** An item with what a model says of it; expected additional duty in the reporting currency, risk score 0 to 1000. */
export interface ScoredItem {
  readonly itemNumber: number;
  /** The criterion that the item falls under; see `criterionMatcher`. */
  readonly criterion: MatchedCriterion | null;
  readonly probability: number;
  readonly expectedAdditionalDuty: number;
  readonly riskScore: number;
}

/** A declaration that waits for its lane; at least one item. */
export interface Candidate {
  readonly declarationNumber: string;
  readonly officeCode: string;
  /** Days since 1970-01-01. */
  readonly registrationDay: number;
  readonly items: readonly ScoredItem[];
}

/** A criterion that was approved; its dates and offices are checked where items are matched. */
export interface ApprovedCriterion {
  readonly id: string;
  readonly rule: CriterionRule;
}

/** A criterion under which an item falls, and the lane it routes to. */
export interface MatchedCriterion {
  readonly id: string;
  readonly lane: ControlLane;
}

/** The lane of one item, why, and the probability with which it was to be examined (red, yellow or blue). */
export interface ItemSelection {
  readonly declarationNumber: string;
  readonly itemNumber: number;
  readonly lane: Lane;
  readonly reason: SelectionReason;
  /** The criterion that routed the item, or else its declaration; null for other reasons. */
  readonly criterionId: string | null;
  /** Above 0, at most 1; 0.000001 where the plan, without a random share, leaves no chance. */
  readonly selectionProbability: number;
}

/** What one lane took at one office on one day, in declarations. */
export interface LaneUse {
  /** Places by the plan's rate and the officer hours. */
  readonly capacity: number;
  readonly criterion: number;
  readonly random: number;
  readonly model: number;
  readonly explore: number;
  /** Declarations beyond the capacity: criteria route even then. */
  readonly overCapacity: number;
}

export interface OfficeDayUse {
  readonly officeCode: string;
  readonly registrationDay: number;
  readonly declarations: number;
  readonly released: number;
  readonly lanes: Readonly<Record<ControlLane, LaneUse>>;
}
