-- CreateTable
CREATE TABLE "demand" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "place" TEXT,
    "contact_by" TEXT,
    "contact" TEXT,
    "consent" TEXT,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demand_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "demand_organization_id_kind_search_key_idx" ON "demand"("organization_id", "kind", "search_key");

-- Nobody is told without having agreed to it.
ALTER TABLE demand
  ADD CONSTRAINT demand_kind CHECK (kind IN ('employer', 'health-plan')),
  ADD CONSTRAINT demand_key CHECK (search_key <> ''),
  ADD CONSTRAINT demand_contact_by CHECK (contact_by IN ('email', 'phone')),
  ADD CONSTRAINT demand_contact_agreed CHECK (num_nonnulls(contact_by, contact, consent) IN (0, 3));

-- Not append-only: who asked to be told may have their contact removed, by the owner.
ALTER TABLE demand ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON demand TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT ON demand TO cairn_app;
