-- Why a suggestion was declined is chosen, so that outcomes can count it; what else there is to say of it stands beside it.
ALTER TABLE "suggestion" ADD COLUMN     "note" TEXT;
