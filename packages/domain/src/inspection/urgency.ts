/** Points of urgency for a day that a declaration waits, and for twice as many items. */
export const urgencyWeights = { day: 3, doubling: 8 } as const;

const epoch = Date.UTC(2000, 0, 1);
const dayMs = 86_400_000;

export interface Waiting {
  /** 0 to 1000. */
  readonly riskScore: number;
  /** Items of the declaration, at least 1. */
  readonly items: number;
  /** `YYYY-MM-DD` */
  readonly registrationDate: string;
}

/**
 * By what the next case of a lane is taken, the highest first: its risk score, more the longer its goods wait and the more
 * work hangs on the decision.
 *
 *     urgency = risk score + 8 · log₂(items) (whole) − 3 · (days from 2000-01-01 to the registration)
 *
 * Every case grows by the same 3 points a day, so the order of two cases never changes with time, and the number can be
 * stored and indexed: a case that is 30 points less risky goes first after ten days. The database computes the same
 * (column `urgency` of `referral`).
 */
export function urgencyOf({ riskScore, items, registrationDate }: Waiting): number {
  const days = Math.round((Date.parse(`${registrationDate}T00:00:00Z`) - epoch) / dayMs);
  return (
    riskScore + Math.floor((urgencyWeights.doubling * Math.log(items)) / Math.log(2) + 1e-9) - urgencyWeights.day * days
  );
}
