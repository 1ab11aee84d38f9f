-- Where a file is before it is loaded: in parts, each encrypted. On the coordinator; nothing of it outlives the load.
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "size" BIGINT,
    "received" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "expected_sha256" TEXT,
    "status" TEXT NOT NULL,
    "first_batch_id" UUID,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "upload_chunk" (
    "upload_id" UUID NOT NULL,
    "start" BIGINT NOT NULL,
    "length" INTEGER NOT NULL,
    "packed" BOOLEAN NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_chunk_pkey" PRIMARY KEY ("upload_id","start")
);

CREATE INDEX "upload_expires_at_idx" ON "upload"("expires_at");

ALTER TABLE "upload_chunk" ADD CONSTRAINT "upload_chunk_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is encrypted cannot be compressed; trying costs time.
ALTER TABLE "upload_chunk" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "upload"
  ADD CONSTRAINT "upload_status_check" CHECK ("status" IN ('receiving', 'complete', 'ended')),
  ADD CONSTRAINT "upload_received_check" CHECK ("received" >= 0 AND ("size" IS NULL OR "received" <= "size"));

ALTER TABLE "batch"
  ADD COLUMN "size" BIGINT,
  ADD COLUMN "step" TEXT,
  ADD COLUMN "error_details" JSONB,
  ADD COLUMN "started_at" TIMESTAMPTZ(3),
  DROP CONSTRAINT "batch_status_check",
  ADD CONSTRAINT "batch_status_check" CHECK ("status" IN ('receiving', 'queued', 'loading', 'loaded', 'failed', 'cancelled', 'rolled_back'));

ALTER TABLE "job"
  ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "max_attempts" INTEGER NOT NULL DEFAULT 3,
  ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3);
CREATE INDEX "job_unfinished_idx" ON "job" ("created_at") WHERE "status" IN ('queued', 'running');
CREATE INDEX "job_batch_idx" ON "job" (("request" ->> 'batchId')) WHERE "request" ? 'batchId';
