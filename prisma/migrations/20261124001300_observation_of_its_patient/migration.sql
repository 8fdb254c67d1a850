-- Whose value it is was said twice, by the observation and by its enrollment; the two could differ.
DO $$
DECLARE
  wrong bigint;
BEGIN
  SELECT count(*) INTO wrong FROM observation o JOIN enrollment e ON e.organization_id = o.organization_id AND e.id = o.enrollment_id
  WHERE e.patient_id <> o.patient_id;
  IF wrong > 0 THEN
    RAISE EXCEPTION '% observations name another patient than their enrollment does. Find out whose they are before this migration runs again.', wrong;
  END IF;
END
$$;

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_organization_id_patient_id_id_key" ON "enrollment"("organization_id", "patient_id", "id");

-- DropForeignKey
ALTER TABLE "observation" DROP CONSTRAINT "observation_organization_id_enrollment_id_fkey";

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organization_id_patient_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "patient_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
