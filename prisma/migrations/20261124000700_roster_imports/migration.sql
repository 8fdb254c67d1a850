-- AlterTable
ALTER TABLE "roster_import" ADD COLUMN     "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "file_bytes" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "layout" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "mapping" JSONB,
ADD COLUMN     "on_day" DATE,
ADD COLUMN     "progress" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "scope" TEXT NOT NULL DEFAULT 'full';

-- CreateTable
CREATE TABLE "roster_profile" (
    "organization_id" UUID NOT NULL,
    "sponsor_id" UUID NOT NULL,
    "columns" JSONB NOT NULL DEFAULT '{}',
    "end_guard_percent" INTEGER NOT NULL DEFAULT 20,

    CONSTRAINT "roster_profile_pkey" PRIMARY KEY ("organization_id","sponsor_id")
);

-- CreateTable
CREATE TABLE "roster_change" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "member_number" TEXT NOT NULL,
    "employee_number" TEXT,
    "work_email" CITEXT,
    "relationship" TEXT NOT NULL,
    "subscriber_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "before" JSONB,

    CONSTRAINT "roster_change_pkey" PRIMARY KEY ("organization_id","import_id","kind","place")
);

-- CreateTable
CREATE TABLE "roster_problem" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "field" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "roster_problem_pkey" PRIMARY KEY ("organization_id","import_id","place")
);

-- CreateIndex
CREATE INDEX "member_organization_id_subscriber_id_idx" ON "member"("organization_id", "subscriber_id");

-- CreateIndex
CREATE INDEX "referral_organization_id_member_id_idx" ON "referral"("organization_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "roster_import_one_open" ON "roster_import"("organization_id", "sponsor_id") WHERE (status = ANY (ARRAY['mapping'::text, 'checking'::text, 'ready'::text, 'applying'::text, 'undoing'::text]));

ALTER TABLE roster_import
  DROP CONSTRAINT roster_import_status,
  ADD CONSTRAINT roster_import_status CHECK (status IN ('mapping', 'checking', 'ready', 'applying', 'done', 'undoing', 'undone', 'failed', 'cancelled')),
  ADD CONSTRAINT roster_import_scope CHECK (scope IN ('full', 'changes'));

ALTER TABLE roster_profile ADD CONSTRAINT roster_profile_guard CHECK (end_guard_percent BETWEEN 0 AND 100);

ALTER TABLE roster_change
  ADD CONSTRAINT roster_change_kind CHECK (kind IN ('added', 'changed', 'ended')),
  ADD CONSTRAINT roster_change_before CHECK ((kind = 'added') = (before IS NULL));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['roster_profile', 'roster_change', 'roster_problem'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE ON roster_profile TO cairn_app;
-- What an import would do is thrown away with the next one.
GRANT SELECT, INSERT, DELETE ON roster_change, roster_problem TO cairn_app;
-- An undone import takes the members away again that it added and that nothing refers to.
GRANT DELETE ON member TO cairn_app;
