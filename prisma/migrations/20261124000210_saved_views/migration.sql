-- A person's own views of the caseload: filters, order and columns under a name.

-- CreateTable
CREATE TABLE "saved_view" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_organization_id_user_id_name_key" ON "saved_view"("organization_id", "user_id", "name");

-- One opens by itself at most.
CREATE UNIQUE INDEX "saved_view_one_default" ON "saved_view"("organization_id", "user_id") WHERE is_default;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "app_user"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE saved_view ADD CONSTRAINT saved_view_sizes CHECK (length(name) BETWEEN 1 AND 60 AND length(query) <= 1000);

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON saved_view TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO cairn_app;
