-- CreateTable
CREATE TABLE "prediction_model" (
    "organization_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "model" JSONB NOT NULL,
    "fitted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prediction_model_pkey" PRIMARY KEY ("organization_id","program_id","stage")
);

-- AddForeignKey
ALTER TABLE "prediction_model" ADD CONSTRAINT "prediction_model_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE prediction_model ADD CONSTRAINT prediction_model_stage CHECK (stage IN ('start', 'early'));

ALTER TABLE prediction_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON prediction_model TO cairn_app
  USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON prediction_model TO cairn_app;
