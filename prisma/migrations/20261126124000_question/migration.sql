-- Questions to a named colleague, derived from the events of their referral as its status is: what waits for whose answer.
CREATE TABLE "question" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "asked_of_id" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("declaration_number","sequence")
);

ALTER TABLE "question" ADD CONSTRAINT "question_declaration_number_fkey" FOREIGN KEY ("declaration_number") REFERENCES "referral"("declaration_number") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE INDEX "question_waiting_idx" ON "question" ("asked_of_id", "declaration_number") WHERE "settled_at" IS NULL;
