-- Past cases are looked for by heading, and a route by its office: without these on the outcome itself, every item of the
-- heading would be read to find the few that were examined. They are what the item was first declared with, so they never
-- change.
ALTER TABLE "outcome"
  ADD COLUMN "heading" TEXT,
  ADD COLUMN "office_code" TEXT,
  ADD COLUMN "origin_country" TEXT,
  ADD COLUMN "departure_country" TEXT;

UPDATE "outcome" o SET "heading" = left(i."hs_code", 4), "office_code" = i."office_code",
  "origin_country" = i."origin_country", "departure_country" = i."departure_country"
FROM "declaration_item" i
WHERE i."declaration_number" = o."declaration_number" AND i."item_number" = o."item_number";

ALTER TABLE "outcome"
  ALTER COLUMN "heading" SET NOT NULL,
  ALTER COLUMN "office_code" SET NOT NULL,
  ALTER COLUMN "origin_country" SET NOT NULL;

CREATE INDEX "outcome_heading_idx" ON "outcome" ("heading", "examined_on" DESC, "declaration_number", "item_number");
-- All that the past of a route asks for, so that it is answered from the index alone.
CREATE INDEX "outcome_route_idx" ON "outcome" (
  "office_code", "examined_on", "origin_country", "departure_country", "outcome", "declaration_number", "item_number",
  "version"
);
-- Few outcomes take the place of an earlier one: those few are held against all, not all against all.
CREATE INDEX "outcome_superseding_idx" ON "outcome" ("declaration_number", "item_number", "version") WHERE "version" > 1;
