-- Whether officers of the office get the next case without choosing.
ALTER TABLE "customs_office" ADD COLUMN "blind_next" BOOLEAN NOT NULL DEFAULT FALSE;
