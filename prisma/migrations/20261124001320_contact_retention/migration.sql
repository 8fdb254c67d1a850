-- AlterTable
ALTER TABLE "demand" ADD COLUMN     "contact_removed_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "referral" ADD COLUMN     "contact_removed_at" TIMESTAMPTZ(6);

ALTER TABLE demand ADD CONSTRAINT demand_contact_removed CHECK (contact_removed_at IS NULL OR contact IS NULL);
-- A contact can be removed, never changed into another: what the application may write is nothing, and when.
GRANT UPDATE (contact_by, contact, consent, contact_removed_at) ON demand TO cairn_app;

-- Nobody decided what nobody took in time; it is over all the same.
ALTER TABLE referral
  DROP CONSTRAINT referral_decided_by,
  ADD CONSTRAINT referral_decided_by CHECK (CASE WHEN decline_reason = 'not-taken' THEN decided_by_id IS NULL ELSE (decided_by_id IS NULL) = (decided_at IS NULL) END),
  ADD CONSTRAINT referral_contact_removed CHECK (contact_removed_at IS NULL OR (status = 'declined' AND contact->>'value' IS NULL AND contact->>'notes' IS NULL AND decline_note IS NULL));
