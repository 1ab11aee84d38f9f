-- What control found an item to be, and the duty that follows from it, beside the duty that the officer assessed.
ALTER TABLE "outcome" ADD COLUMN "after_control" JSONB, ADD COLUMN "computed_duty" NUMERIC;
ALTER TABLE "inspection_act" ADD COLUMN "extent" TEXT NOT NULL DEFAULT 'full' CHECK ("extent" IN ('full', 'partial'));
