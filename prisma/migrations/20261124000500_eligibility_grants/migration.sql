-- CreateTable
CREATE TABLE "eligibility_grant" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "check_id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "member_id" UUID,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "member_number" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "program_codes" TEXT[],
    "coverage_starts_on" DATE NOT NULL,
    "coverage_ends_on" DATE,
    "member_cost_cents" INTEGER NOT NULL,
    "visit_limit" INTEGER,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "eligibility_grant_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_grant_organization_id_token_hash_key" ON "eligibility_grant"("organization_id", "token_hash");

-- CreateIndex
CREATE INDEX "eligibility_grant_organization_id_expires_at_idx" ON "eligibility_grant"("organization_id", "expires_at");

-- AddForeignKey
ALTER TABLE "eligibility_grant" ADD CONSTRAINT "eligibility_grant_organization_id_check_id_fkey" FOREIGN KEY ("organization_id", "check_id") REFERENCES "eligibility_check"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_grant" ADD CONSTRAINT "eligibility_grant_organization_id_sponsor_id_fkey" FOREIGN KEY ("organization_id", "sponsor_id") REFERENCES "sponsor"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_grant" ADD CONSTRAINT "eligibility_grant_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE eligibility_grant
  ADD CONSTRAINT eligibility_grant_relationship CHECK (relationship IN ('self', 'spouse', 'child', 'other')),
  ADD CONSTRAINT eligibility_grant_dates CHECK (coverage_ends_on IS NULL OR coverage_ends_on >= coverage_starts_on),
  ADD CONSTRAINT eligibility_grant_cost CHECK (member_cost_cents >= 0 AND (visit_limit IS NULL OR visit_limit > 0)),
  ADD CONSTRAINT eligibility_grant_programs CHECK (cardinality(program_codes) > 0),
  ADD CONSTRAINT eligibility_grant_token CHECK (octet_length(token_hash) = 32);

ALTER TABLE eligibility_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON eligibility_grant TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON eligibility_grant TO cairn_app;
