-- AlterTable
ALTER TABLE "coverage" ADD COLUMN     "child_min_age" INTEGER,
ADD COLUMN     "child_until_age" INTEGER;

-- AlterTable
ALTER TABLE "eligibility_check" ADD COLUMN     "asked" TEXT NOT NULL DEFAULT 'roster',
ADD COLUMN     "control_number" SERIAL NOT NULL,
ADD COLUMN     "payer_trace" TEXT,
ADD COLUMN     "shown" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE UNIQUE INDEX "eligibility_check_organization_id_trace_number_key" ON "eligibility_check"("organization_id", "trace_number");

ALTER TABLE coverage
  ADD CONSTRAINT coverage_ages CHECK (min_age BETWEEN 0 AND 120 AND child_min_age BETWEEN 0 AND 120 AND child_until_age BETWEEN 1 AND 120
    AND child_until_age > coalesce(child_min_age, min_age));

ALTER TABLE eligibility_check
  ADD CONSTRAINT eligibility_check_asked CHECK (asked IN ('roster', 'payer')),
  ADD CONSTRAINT eligibility_check_answer CHECK (answer IN ('covered', 'not-started', 'ended', 'dependent-not-covered', 'too-young', 'not-covered', 'not-found', 'cannot-check')),
  ADD CONSTRAINT eligibility_check_duration CHECK (duration_ms >= 0);

GRANT USAGE ON SEQUENCE eligibility_check_control_number_seq TO cairn_app;
