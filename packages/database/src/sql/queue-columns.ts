import type { Reason, ReferralStatus, ReferredLane, SelectionReason } from '@tidewaiter/domain';

/** A referral as it stands in the queue. A claim whose lease has run out stands as open. */
export interface QueuedReferral {
  readonly declarationNumber: string;
  readonly status: ReferralStatus;
  readonly lane: ReferredLane;
  readonly officeCode: string;
  readonly registrationDate: string;
  readonly selectionReason: SelectionReason;
  readonly riskScore: number;
  readonly expectedAdditionalDuty: string;
  readonly customsValue: string;
  readonly items: number;
  readonly hsCode: string;
  readonly originCountry: string;
  readonly departureCountry: string | null;
  readonly importerId: string;
  readonly mainReason: Reason | null;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  readonly claimedUntil: Date | null;
}

const lapsed = `r.status = 'claimed' AND r.claimed_until < now()`;

/** Of a referral `r` with the user `u` who claimed it. */
export const queueColumns = `
  r.declaration_number AS "declarationNumber",
  CASE WHEN ${lapsed} THEN 'open' ELSE r.status END AS status,
  r.lane, r.office_code AS "officeCode", r.registration_date AS "registrationDate",
  r.selection_reason AS "selectionReason", r.risk_score AS "riskScore",
  r.expected_additional_duty AS "expectedAdditionalDuty", r.customs_value AS "customsValue", r.items,
  r.main_hs_code AS "hsCode", r.origin_country AS "originCountry", r.departure_country AS "departureCountry",
  r.importer_id AS "importerId", r.main_reason AS "mainReason",
  CASE WHEN ${lapsed} THEN NULL ELSE r.claimed_by_id END AS "claimedById",
  CASE WHEN ${lapsed} OR r.claimed_by_id IS NULL THEN NULL ELSE coalesce(u.name, r.claimed_by_id) END AS "claimedByName",
  CASE WHEN ${lapsed} THEN NULL ELSE r.claimed_until END AS "claimedUntil"`;
