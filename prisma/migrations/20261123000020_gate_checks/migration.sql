-- CreateTable
CREATE TABLE "gate_check" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "gate" TEXT NOT NULL,
    "met" BOOLEAN NOT NULL,
    "on_day" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gate_check_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "gate_check_organization_id_enrollment_id_seq_idx" ON "gate_check"("organization_id", "enrollment_id", "seq");

-- AddForeignKey
ALTER TABLE "gate_check" ADD CONSTRAINT "gate_check_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts are added, never changed.
CREATE TRIGGER gate_check_append_only BEFORE UPDATE OR DELETE ON gate_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gate_check_no_truncate BEFORE TRUNCATE ON gate_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE gate_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON gate_check TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT ON gate_check TO cairn_app;
GRANT USAGE ON SEQUENCE gate_check_seq_seq TO cairn_app;
