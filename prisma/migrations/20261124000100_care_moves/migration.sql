-- AlterTable
ALTER TABLE "phase_change" ADD COLUMN     "note" TEXT,
ADD COLUMN     "planned_end_on" DATE;

-- The end of care is the last thing that happens in it.
ALTER TABLE phase_change
  DROP CONSTRAINT phase_change_kind,
  ADD CONSTRAINT phase_change_kind CHECK (kind IN ('start', 'advance', 'hold', 'resume', 'step-back', 'extend', 'complete', 'discontinue'));
