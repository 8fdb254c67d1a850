-- Coverage terms are changed by people: what they were is in the audit trail, and two people do not overwrite each other.
-- AlterTable
ALTER TABLE "coverage" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "sponsor_contact" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sponsor_contact_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sponsor_document" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "sponsor_document_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "sponsor_contact_organization_id_sponsor_id_idx" ON "sponsor_contact"("organization_id", "sponsor_id");

-- CreateIndex
CREATE INDEX "sponsor_document_organization_id_sponsor_id_idx" ON "sponsor_document"("organization_id", "sponsor_id");

-- AddForeignKey
ALTER TABLE "sponsor_contact" ADD CONSTRAINT "sponsor_contact_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sponsor_document" ADD CONSTRAINT "sponsor_document_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE sponsor_contact ADD CONSTRAINT sponsor_contact_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL);
ALTER TABLE sponsor_document
  ADD CONSTRAINT sponsor_document_type CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  ADD CONSTRAINT sponsor_document_size CHECK (octet_length(content) BETWEEN 1 AND 5 * 1024 * 1024);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sponsor_contact', 'sponsor_document'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON sponsor_contact TO cairn_app;
-- A document is taken out of sight, never deleted.
GRANT SELECT, INSERT ON sponsor_document TO cairn_app;
GRANT UPDATE (removed_at) ON sponsor_document TO cairn_app;
