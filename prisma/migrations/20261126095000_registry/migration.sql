-- What a model is known by beyond its record: its card, the scores that judged it, whether it scores in the shadow,
-- and who signed for it where it was worse than the live one.
ALTER TABLE "model"
  ADD COLUMN "facts" JSONB,
  ADD COLUMN "held_out" BYTEA,
  ADD COLUMN "shadow_since" TIMESTAMPTZ(3),
  ADD COLUMN "signed_reason" TEXT;

CREATE TABLE "model_comparison" (
    "id" SERIAL NOT NULL,
    "challenger_id" INTEGER NOT NULL,
    "champion_id" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_comparison_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "model_comparison_challenger_id_champion_id_idx" ON "model_comparison"("challenger_id", "champion_id");

CREATE TABLE "model_drift" (
    "model_id" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "measure" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "model_drift_pkey" PRIMARY KEY ("model_id","week","measure")
);

-- Scores that touch no lane: what a challenger would have said of what the live model scored.
CREATE TABLE "shadow_score" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "item_number" INTEGER NOT NULL,
    "model_id" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "expected_additional_duty" DECIMAL NOT NULL,

    CONSTRAINT "shadow_score_pkey" PRIMARY KEY ("declaration_number","item_number","model_id")
);

CREATE INDEX "shadow_score_model_id_idx" ON "shadow_score"("model_id");

ALTER TABLE "model_comparison" ADD CONSTRAINT "model_comparison_challenger_id_fkey" FOREIGN KEY ("challenger_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "model_comparison" ADD CONSTRAINT "model_comparison_champion_id_fkey" FOREIGN KEY ("champion_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "model_drift" ADD CONSTRAINT "model_drift_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
