-- CreateTable
CREATE TABLE "fact_change" (
    "id" BIGSERIAL NOT NULL,
    "first_day" DATE NOT NULL,
    "batch_id" UUID,
    "declaration" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "past_checkpoint" (
    "day" DATE NOT NULL,
    "feature_list" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "past_checkpoint_pkey" PRIMARY KEY ("day","feature_list","part")
);

-- Packed already: trying again would only cost time.
ALTER TABLE "past_checkpoint" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
