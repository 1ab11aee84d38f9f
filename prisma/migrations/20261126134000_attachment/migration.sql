-- Files that go with an inspection act; their bytes are in the data directory, under their hash. What no act names waits for
-- one, and is removed after a day: it points at no referral, which may be taken back meanwhile.
CREATE TABLE "attachment" (
    "declaration_number" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL,
    "act_number" INTEGER,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL CHECK ("media_type" IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
    "size" INTEGER NOT NULL CHECK ("size" > 0),
    "sha256" TEXT NOT NULL CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    "attached_by_id" TEXT NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("declaration_number","id")
);

CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");
CREATE INDEX "attachment_waiting_idx" ON "attachment" ("attached_at") WHERE "act_number" IS NULL;

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_declaration_number_act_number_fkey" FOREIGN KEY ("declaration_number", "act_number") REFERENCES "inspection_act"("declaration_number", "act_number") ON DELETE RESTRICT ON UPDATE RESTRICT;
