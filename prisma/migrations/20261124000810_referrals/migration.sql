-- AlterTable
ALTER TABLE "member" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'roster';

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "birth_date" DATE NOT NULL,
ADD COLUMN     "consent" TEXT NOT NULL,
ADD COLUMN     "coverage_ends_on" DATE,
ADD COLUMN     "coverage_starts_on" DATE NOT NULL,
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decline_note" TEXT,
ADD COLUMN     "family_name" TEXT NOT NULL,
ADD COLUMN     "given_name" TEXT NOT NULL,
ADD COLUMN     "grant_id" UUID NOT NULL,
ADD COLUMN     "member_cost_cents" INTEGER NOT NULL,
ADD COLUMN     "member_number" TEXT NOT NULL,
ADD COLUMN     "relationship" TEXT NOT NULL,
ADD COLUMN     "visit_limit" INTEGER;

-- CreateTable
CREATE TABLE "referral_start" (
    "organization_id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "program_code" TEXT,
    "signs_clear_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_start_pkey" PRIMARY KEY ("organization_id","grant_id")
);

-- CreateTable
CREATE TABLE "referral_link" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "referral_link_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "referral_link_organization_id_token_hash_key" ON "referral_link"("organization_id", "token_hash");

-- CreateIndex
CREATE INDEX "referral_organization_id_patient_id_idx" ON "referral"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "referral_organization_id_sponsor_id_member_number_idx" ON "referral"("organization_id", "sponsor_id", "member_number");

-- CreateIndex
CREATE UNIQUE INDEX "referral_organization_id_grant_id_key" ON "referral"("organization_id", "grant_id");

-- AddForeignKey
ALTER TABLE "referral_link" ADD CONSTRAINT "referral_link_organization_id_referral_id_fkey" FOREIGN KEY ("organization_id", "referral_id") REFERENCES "referral"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE referral
  ADD CONSTRAINT referral_relationship CHECK (relationship IN ('self', 'spouse', 'child', 'other')),
  ADD CONSTRAINT referral_decided_by CHECK ((decided_by_id IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT referral_taken CHECK ((status = 'taken') = (taken_by_id IS NOT NULL) AND (status = 'taken') = (patient_id IS NOT NULL)),
  ADD CONSTRAINT referral_reason_of_declined CHECK (status = 'declined' OR (decline_reason IS NULL AND decline_note IS NULL)),
  ADD CONSTRAINT referral_coverage_dates CHECK (coverage_ends_on IS NULL OR coverage_ends_on >= coverage_starts_on);
ALTER TABLE referral_link ADD CONSTRAINT referral_link_token CHECK (octet_length(token_hash) = 32);

-- A payer vouches for a dependent without saying who the subscriber is.
ALTER TABLE member
  ADD CONSTRAINT member_source CHECK (source IN ('roster', 'payer')),
  DROP CONSTRAINT member_subscriber,
  ADD CONSTRAINT member_subscriber CHECK (CASE WHEN relationship = 'self' THEN subscriber_id IS NULL ELSE source = 'payer' OR subscriber_id IS NOT NULL END);

-- Record numbers of patients who came by a referral, unique in an organization by the table's own key.
CREATE SEQUENCE patient_record_number START 100001;
GRANT USAGE ON SEQUENCE patient_record_number TO cairn_app;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['referral_start', 'referral_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE, DELETE ON referral_start TO cairn_app;
GRANT SELECT, INSERT ON referral_link TO cairn_app;
