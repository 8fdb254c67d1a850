-- A plan that is no longer asked: what it was asked stays, and so does the row that those questions belong to.
ALTER TABLE "payer_gateway" ADD COLUMN     "removed_at" TIMESTAMPTZ(6);

-- Each member that an undo takes away is looked for here.
CREATE INDEX "eligibility_grant_organization_id_member_id_idx" ON "eligibility_grant"("organization_id", "member_id");

-- A roster's row takes a member over that a payer vouched for; undone, they are as before.
UPDATE roster_change c SET before = c.before || jsonb_build_object('source', m.source)
FROM member m WHERE c.before IS NOT NULL AND m.organization_id = c.organization_id AND m.id = c.member_id;
