-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "customs_office" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customs_office_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" SERIAL NOT NULL,
    "status" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "owner_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3),
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_plan" (
    "id" SERIAL NOT NULL,
    "plan" JSONB NOT NULL,
    "published_by_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "selection_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "items" INTEGER NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "backend" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "artefact" BYTEA NOT NULL,
    "evaluation" JSONB NOT NULL,
    "trained_by_id" TEXT NOT NULL,
    "proposed_by_id" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_run" (
    "id" SERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "batch_id" UUID,
    "from_date" DATE,
    "to_date" DATE,
    "items" INTEGER NOT NULL DEFAULT 0,
    "seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "started_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "selection_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "sha256" TEXT,
    "file_name" TEXT NOT NULL,
    "layout" TEXT,
    "status" TEXT NOT NULL,
    "report" JSONB,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "superseded" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_message" TEXT,
    "seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejected_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT,

    CONSTRAINT "rejected_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateTable
CREATE TABLE "declaration_item" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "item_number" INTEGER NOT NULL,
    "registration_date" DATE NOT NULL,
    "flow" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "procedure_code" TEXT,
    "declarant_id" TEXT,
    "importer_id" TEXT NOT NULL,
    "exporter_id" TEXT,
    "origin_country" TEXT NOT NULL,
    "departure_country" TEXT,
    "transport_mode" TEXT,
    "hs_code" TEXT NOT NULL,
    "goods_description" TEXT,
    "quantity" DECIMAL,
    "quantity_unit" TEXT,
    "net_mass_kg" DECIMAL,
    "gross_mass_kg" DECIMAL,
    "fob_value" DECIMAL,
    "freight" DECIMAL,
    "insurance" DECIMAL,
    "customs_value" DECIMAL NOT NULL,
    "currency" TEXT,
    "duty_rate_percent" DECIMAL,
    "duty_amount" DECIMAL,
    "tax_amount" DECIMAL,
    "preference_code" TEXT,
    "aeo" BOOLEAN NOT NULL,
    "batch_id" UUID NOT NULL,

    CONSTRAINT "declaration_item_pkey" PRIMARY KEY ("declaration_number","item_number")
);

-- CreateTable
CREATE TABLE "correction" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "item_number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "batch_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("declaration_number","item_number","version")
);

-- CreateTable
CREATE TABLE "outcome" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "item_number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "examined_on" DATE NOT NULL,
    "examination" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "finding" TEXT,
    "additional_duty" DECIMAL NOT NULL,
    "batch_id" UUID,
    "act_number" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("declaration_number","item_number","version")
);

-- CreateTable
CREATE TABLE "item_selection" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "item_number" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    "model_id" INTEGER NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "expected_additional_duty" DECIMAL NOT NULL,
    "risk_score" INTEGER NOT NULL,
    "lane" TEXT NOT NULL,
    "selection_reason" TEXT NOT NULL,
    "selection_probability" DOUBLE PRECISION NOT NULL,
    "criterion_id" INTEGER,
    "reasons" JSONB,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_selection_pkey" PRIMARY KEY ("declaration_number","item_number","run_id")
);

-- CreateTable
CREATE TABLE "referral" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "status" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "registration_date" DATE NOT NULL,
    "selection_reason" TEXT NOT NULL,
    "run_id" INTEGER NOT NULL,
    "risk_score" INTEGER NOT NULL,
    "expected_additional_duty" DECIMAL NOT NULL,
    "items" INTEGER NOT NULL,
    "main_hs_code" TEXT NOT NULL,
    "origin_country" TEXT NOT NULL,
    "departure_country" TEXT,
    "importer_id" TEXT NOT NULL,
    "customs_value" DECIMAL NOT NULL,
    "main_reason" JSONB,
    "claimed_by_id" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("declaration_number")
);

-- CreateTable
CREATE TABLE "referral_event" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_event_pkey" PRIMARY KEY ("declaration_number","sequence")
);

-- CreateTable
CREATE TABLE "inspection_act" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "act_number" INTEGER NOT NULL,
    "officer_id" TEXT NOT NULL,
    "examination" TEXT NOT NULL,
    "examined_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inspection_act_pkey" PRIMARY KEY ("declaration_number","act_number")
);

-- CreateTable
CREATE TABLE "daily_measure" (
    "day" DATE NOT NULL,
    "office_code" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "selection_reason" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "examined" INTEGER NOT NULL,
    "non_compliant" INTEGER NOT NULL,
    "expected_additional_duty" DECIMAL NOT NULL,
    "recovered_duty" DECIMAL NOT NULL,
    "customs_value" DECIMAL NOT NULL,
    "examined_weight" DOUBLE PRECISION NOT NULL,
    "non_compliant_weight" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "daily_measure_pkey" PRIMARY KEY ("day","office_code","chapter","lane","selection_reason")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "progress" JSONB NOT NULL,
    "result" JSONB,
    "error_code" TEXT,
    "error_message" TEXT,
    "started_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" INTEGER NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_office" (
    "user_id" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,

    CONSTRAINT "user_office_pkey" PRIMARY KEY ("user_id","office_code")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role" TEXT,
    "banned" BOOLEAN,
    "banReason" TEXT,
    "banExpires" TIMESTAMPTZ(3),
    "national" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "impersonatedBy" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apikey" (
    "id" TEXT NOT NULL,
    "configId" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "referenceId" TEXT NOT NULL,
    "refillInterval" INTEGER,
    "refillAmount" INTEGER,
    "lastRefillAt" TIMESTAMPTZ(3),
    "enabled" BOOLEAN DEFAULT true,
    "rateLimitEnabled" BOOLEAN DEFAULT true,
    "rateLimitTimeWindow" INTEGER,
    "rateLimitMax" INTEGER,
    "requestCount" INTEGER,
    "remaining" INTEGER,
    "lastRequest" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "permissions" TEXT,
    "metadata" TEXT,

    CONSTRAINT "apikey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "rateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "batch_sha256_key" ON "batch"("sha256");

-- CreateIndex
CREATE INDEX "batch_created_at_id_idx" ON "batch"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "declaration_item_registration_date_declaration_number_idx" ON "declaration_item"("registration_date", "declaration_number");

-- CreateIndex
CREATE INDEX "declaration_item_importer_id_registration_date_idx" ON "declaration_item"("importer_id", "registration_date");

-- CreateIndex
CREATE INDEX "declaration_item_batch_id_idx" ON "declaration_item"("batch_id");

-- CreateIndex
CREATE INDEX "outcome_examined_on_idx" ON "outcome"("examined_on");

-- CreateIndex
CREATE INDEX "item_selection_run_id_idx" ON "item_selection"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_hash_key" ON "audit_entry"("hash");

-- CreateIndex
CREATE INDEX "job_created_at_id_idx" ON "job"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "audit_entry_occurred_at_idx" ON "audit_entry"("occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "apikey_key_idx" ON "apikey"("key");

-- CreateIndex
CREATE INDEX "apikey_referenceId_idx" ON "apikey"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "rateLimit_key_key" ON "rateLimit"("key");

-- AddForeignKey
ALTER TABLE "selection_run" ADD CONSTRAINT "selection_run_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "selection_run" ADD CONSTRAINT "selection_run_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "selection_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejected_row" ADD CONSTRAINT "rejected_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_event" ADD CONSTRAINT "referral_event_declaration_number_fkey" FOREIGN KEY ("declaration_number") REFERENCES "referral"("declaration_number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "inspection_act" ADD CONSTRAINT "inspection_act_declaration_number_fkey" FOREIGN KEY ("declaration_number") REFERENCES "referral"("declaration_number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "user_office" ADD CONSTRAINT "user_office_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_office" ADD CONSTRAINT "user_office_office_code_fkey" FOREIGN KEY ("office_code") REFERENCES "customs_office"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Closed lists and bounds that the application also checks: the database is the last edge.
ALTER TABLE "declaration_item"
  ADD CONSTRAINT "declaration_item_item_number_check" CHECK ("item_number" >= 1),
  ADD CONSTRAINT "declaration_item_flow_check" CHECK ("flow" IN ('import', 'export', 'transit')),
  ADD CONSTRAINT "declaration_item_hs_code_check" CHECK ("hs_code" ~ '^[0-9]{6,12}$'),
  ADD CONSTRAINT "declaration_item_customs_value_check" CHECK ("customs_value" >= 0),
  ADD CONSTRAINT "declaration_item_pseudonym_check" CHECK (
    "importer_id" ~ '^[0-9a-f]{16}$'
    AND ("declarant_id" IS NULL OR "declarant_id" ~ '^[0-9a-f]{16}$')
    AND ("exporter_id" IS NULL OR "exporter_id" ~ '^[0-9a-f]{16}$')
  );
ALTER TABLE "outcome"
  ADD CONSTRAINT "outcome_examination_check" CHECK ("examination" IN ('physical', 'documentary', 'post_clearance_audit')),
  ADD CONSTRAINT "outcome_outcome_check" CHECK ("outcome" IN ('compliant', 'non_compliant')),
  ADD CONSTRAINT "outcome_finding_check" CHECK ("finding" IS NULL OR "outcome" = 'non_compliant'),
  ADD CONSTRAINT "outcome_additional_duty_check" CHECK ("additional_duty" >= 0),
  ADD CONSTRAINT "outcome_source_check" CHECK (("batch_id" IS NULL) <> ("act_number" IS NULL));
ALTER TABLE "item_selection"
  ADD CONSTRAINT "item_selection_lane_check" CHECK ("lane" IN ('red', 'yellow', 'blue', 'green')),
  ADD CONSTRAINT "item_selection_reason_check" CHECK ("selection_reason" IN ('criterion', 'model', 'random', 'explore', 'release')),
  ADD CONSTRAINT "item_selection_probability_check" CHECK (
    "probability" BETWEEN 0 AND 1 AND "selection_probability" BETWEEN 0 AND 1
  ),
  ADD CONSTRAINT "item_selection_risk_score_check" CHECK ("risk_score" BETWEEN 0 AND 1000);
ALTER TABLE "referral"
  ADD CONSTRAINT "referral_status_check" CHECK ("status" IN ('open', 'claimed', 'examined', 'released', 'withdrawn')),
  ADD CONSTRAINT "referral_lane_check" CHECK ("lane" IN ('red', 'yellow', 'blue', 'green')),
  ADD CONSTRAINT "referral_claim_check" CHECK (("status" = 'claimed') = ("claimed_by_id" IS NOT NULL AND "claimed_until" IS NOT NULL));
ALTER TABLE "model"
  ADD CONSTRAINT "model_status_check" CHECK ("status" IN ('trained', 'proposed', 'live', 'retired')),
  ADD CONSTRAINT "model_two_people_check" CHECK ("approved_by_id" IS NULL OR "proposed_by_id" IS NOT NULL);
ALTER TABLE "criterion"
  ADD CONSTRAINT "criterion_status_check" CHECK ("status" IN ('draft', 'proposed', 'approved', 'retired')),
  ADD CONSTRAINT "criterion_two_people_check" CHECK ("approved_by_id" IS NULL OR "approved_by_id" <> "owner_id");
ALTER TABLE "batch"
  ADD CONSTRAINT "batch_status_check" CHECK ("status" IN ('receiving', 'loading', 'loaded', 'failed', 'cancelled', 'rolled_back')),
  ADD CONSTRAINT "batch_rows_check" CHECK ("status" <> 'loaded' OR "accepted" + "rejected" + "superseded" = "rows");
ALTER TABLE "job"
  ADD CONSTRAINT "job_status_check" CHECK ("status" IN ('queued', 'running', 'done', 'failed', 'cancelled'));

-- One live model at a time.
CREATE UNIQUE INDEX "model_live_key" ON "model" ((true)) WHERE "status" = 'live';

-- The worklist: what is open at an office, lane by lane, riskiest first.
CREATE INDEX "referral_queue_idx" ON "referral" ("office_code", "lane", "risk_score" DESC, "declaration_number")
  WHERE "status" IN ('open', 'claimed');
CREATE INDEX "referral_national_queue_idx" ON "referral" ("lane", "risk_score" DESC, "declaration_number")
  WHERE "status" IN ('open', 'claimed');
-- Leases that run out, and what an officer holds.
CREATE INDEX "referral_claimed_idx" ON "referral" ("claimed_by_id", "claimed_until") WHERE "status" = 'claimed';
-- Drill-down from the charts.
CREATE INDEX "declaration_item_office_code_idx" ON "declaration_item" ("office_code", "registration_date" DESC, "declaration_number");
-- Peers of a unit value: the same heading in the year before.
CREATE INDEX "declaration_item_heading_idx" ON "declaration_item" (left("hs_code", 4), "registration_date");
