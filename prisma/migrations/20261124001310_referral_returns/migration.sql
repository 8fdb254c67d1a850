-- CreateTable
CREATE TABLE "referral_return" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_return_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "referral_return_organization_id_referral_id_idx" ON "referral_return"("organization_id", "referral_id");

-- CreateIndex
CREATE INDEX "referral_return_organization_id_patient_id_idx" ON "referral_return"("organization_id", "patient_id");

-- AddForeignKey
ALTER TABLE "referral_return" ADD CONSTRAINT "referral_return_organization_id_referral_id_fkey" FOREIGN KEY ("organization_id", "referral_id") REFERENCES "referral"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_return" ADD CONSTRAINT "referral_return_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE referral_return
  ADD CONSTRAINT referral_return_reason CHECK (reason IN ('no-time', 'other-clinician', 'mistake')),
  ADD CONSTRAINT referral_return_after_taking CHECK (created_at >= taken_at);

CREATE TRIGGER referral_return_append_only BEFORE UPDATE OR DELETE ON referral_return FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER referral_return_no_truncate BEFORE TRUNCATE ON referral_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE referral_return ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON referral_return TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT ON referral_return TO cairn_app;
