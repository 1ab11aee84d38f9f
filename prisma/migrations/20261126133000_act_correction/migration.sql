-- Acts are never changed: one corrects another, and says why.
ALTER TABLE "inspection_act" ADD COLUMN "corrects" INTEGER, ADD COLUMN "correction_reason" TEXT,
  ADD CONSTRAINT "inspection_act_correction_check"
    CHECK ("corrects" < "act_number" AND ("corrects" IS NULL) = ("correction_reason" IS NULL));

-- An act is corrected once; whoever corrects again corrects the correction.
CREATE UNIQUE INDEX "inspection_act_declaration_number_corrects_key" ON "inspection_act"("declaration_number", "corrects");
