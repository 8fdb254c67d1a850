-- Tasks are given, changed, done and reopened; what they were stays.

-- CreateTable
CREATE TABLE "task_change" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_change_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "task_change_organization_id_task_id_created_at_idx" ON "task_change"("organization_id", "task_id", "created_at");

-- An open task lets its assignee see the patient: looked at by every scope.
CREATE INDEX "task_open_by_assignee" ON "task"("organization_id", "assignee_id", "patient_id") WHERE (done_at IS NULL);

-- AddForeignKey
ALTER TABLE "task_change" ADD CONSTRAINT "task_change_organization_id_task_id_fkey" FOREIGN KEY ("organization_id", "task_id") REFERENCES "task"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE task_change
  ADD CONSTRAINT task_change_kind CHECK (kind IN ('edited', 'done', 'reopened')),
  ADD CONSTRAINT task_change_edited CHECK ((kind = 'edited') = (before IS NOT NULL AND after IS NOT NULL));

-- Until now a task was done by whoever had it.
INSERT INTO task_change (organization_id, id, task_id, kind, user_id, created_at)
SELECT organization_id, gen_random_uuid(), id, 'done', assignee_id, done_at FROM task WHERE done_at IS NOT NULL;

CREATE TRIGGER task_change_append_only BEFORE UPDATE OR DELETE ON task_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER task_change_no_truncate BEFORE TRUNCATE ON task_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE task_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON task_change TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT ON task_change TO cairn_app;
