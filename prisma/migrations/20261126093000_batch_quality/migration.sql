-- CreateTable
CREATE TABLE "batch_quality" (
    "batch_id" UUID NOT NULL,
    "report" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batch_quality_pkey" PRIMARY KEY ("batch_id")
);

-- AddForeignKey
ALTER TABLE "batch_quality" ADD CONSTRAINT "batch_quality_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
