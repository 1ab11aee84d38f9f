-- The queues hold what a filter asks: one that passes most referrals by reads the index alone, and no row for each.
DROP INDEX "referral_queue_idx";
DROP INDEX "referral_national_queue_idx";
CREATE INDEX "referral_queue_idx" ON "referral" ("office_code", "lane", "risk_score" DESC, "declaration_number")
  INCLUDE ("selection_reason", "main_hs_code", "origin_country", "registration_date", "status", "claimed_by_id", "claimed_until")
  WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_national_queue_idx" ON "referral" ("lane", "risk_score" DESC, "declaration_number")
  INCLUDE ("selection_reason", "main_hs_code", "origin_country", "registration_date", "status", "claimed_by_id", "claimed_until",
    "office_code")
  WHERE "status" IN ('open', 'claimed');

-- Orders by a number or a date over all lanes, from either end; what ties is sorted as it is met.
CREATE INDEX "referral_stake_idx" ON "referral" ("expected_additional_duty") WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_value_idx" ON "referral" ("customs_value") WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_registered_idx" ON "referral" ("registration_date") WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_risk_idx" ON "referral" ("risk_score") WHERE "status" IN ('open', 'claimed');
