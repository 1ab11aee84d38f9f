-- What the next case is taken by (see urgencyOf): every case grows by the same points a day, so the order is stored once.
ALTER TABLE "referral" ADD COLUMN "urgency" INTEGER GENERATED ALWAYS AS (
  "risk_score" + floor(8 * ln("items"::double precision) / ln(2::double precision) + 1e-9)::int
  - 3 * ("registration_date" - DATE '2000-01-01')
) STORED;

CREATE INDEX "referral_urgency_idx" ON "referral" ("office_code", "lane", "urgency" DESC, "declaration_number")
  WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_national_urgency_idx" ON "referral" ("lane", "urgency" DESC, "declaration_number")
  WHERE "status" IN ('open', 'claimed');
