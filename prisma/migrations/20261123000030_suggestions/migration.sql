-- AlterTable
ALTER TABLE "enrollment" ADD COLUMN     "end_note" TEXT;

-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "sustained_on" DATE;

-- CreateTable
CREATE TABLE "suggestion" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "prescription" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "on_day" DATE NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_organization_id_enrollment_id_goal_id_prescripti_key" ON "suggestion"("organization_id", "enrollment_id", "goal_id", "prescription", "cause");

-- CreateIndex
CREATE INDEX "transfer_organization_id_enrollment_id_idx" ON "transfer"("organization_id", "enrollment_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_organization_id_goal_id_fkey" FOREIGN KEY ("organization_id", "goal_id") REFERENCES "goal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE suggestion
  ADD CONSTRAINT suggestion_step CHECK (step IN ('hold', 'step-back', 'advance', 'extend', 're-screen', 'refer', 'close-goal')),
  ADD CONSTRAINT suggestion_decision CHECK (decision IN ('accepted', 'declined')),
  ADD CONSTRAINT suggestion_declined_why CHECK (decision <> 'declined' OR reason IS NOT NULL);

ALTER TABLE transfer ADD CONSTRAINT transfer_to_another CHECK (from_id <> to_id);

-- Decided once; handed over once.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['suggestion', 'transfer'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT ON suggestion, transfer TO cairn_app;
