-- What a page missed since it was made: holds and their ends of the last seconds, whoever's they are.
CREATE INDEX "phase_change_holds" ON "phase_change"("organization_id", "created_at") WHERE (kind = ANY (ARRAY['hold'::text, 'resume'::text]));
