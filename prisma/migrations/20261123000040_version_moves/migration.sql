-- Program versions are drafted, published and retired by people, and enrollments move from one to another.

-- CreateTable
CREATE TABLE "version_move" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "from_version_id" UUID NOT NULL,
    "to_version_id" UUID NOT NULL,
    "undoes_id" UUID,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "version_move_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "version_move_organization_id_enrollment_id_created_at_idx" ON "version_move"("organization_id", "enrollment_id", "created_at");

-- CreateIndex
CREATE INDEX "version_move_organization_id_to_version_id_created_at_idx" ON "version_move"("organization_id", "to_version_id", "created_at");

-- A move is undone once.
CREATE UNIQUE INDEX "version_move_organization_id_undoes_id_key" ON "version_move"("organization_id", "undoes_id");

-- AddForeignKey
ALTER TABLE "version_move" ADD CONSTRAINT "version_move_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_move" ADD CONSTRAINT "version_move_organization_id_from_version_id_fkey" FOREIGN KEY ("organization_id", "from_version_id") REFERENCES "program_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_move" ADD CONSTRAINT "version_move_organization_id_to_version_id_fkey" FOREIGN KEY ("organization_id", "to_version_id") REFERENCES "program_version"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_move" ADD CONSTRAINT "version_move_organization_id_undoes_id_fkey" FOREIGN KEY ("organization_id", "undoes_id") REFERENCES "version_move"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE version_move ADD CONSTRAINT version_move_somewhere CHECK (from_version_id <> to_version_id AND undoes_id <> id);

CREATE TRIGGER version_move_append_only BEFORE UPDATE OR DELETE ON version_move FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_move_no_truncate BEFORE TRUNCATE ON version_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE version_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON version_move TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT ON version_move TO cairn_app;

-- A program has one draft at most, which can be discarded; the trigger on the table keeps every published and retired version.
CREATE UNIQUE INDEX "program_version_one_draft" ON "program_version"("organization_id", "program_id") WHERE (status = 'draft'::text);
GRANT DELETE ON program_version TO cairn_app;
