-- A way of looking at the queue that somebody kept: for themselves, or for an office too.
CREATE TABLE "worklist_view" (
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "office_code" TEXT,
    "search" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "worklist_view_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "worklist_view_owner_id_name_key" ON "worklist_view"("owner_id", "name");

-- Counts of the queue stop at a thousand; with this none looks through what it does not count.
CREATE INDEX "referral_random_idx" ON "referral" ("office_code")
  WHERE "status" IN ('open', 'claimed') AND "selection_reason" = 'random';
