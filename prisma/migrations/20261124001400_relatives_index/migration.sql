-- Most members are nobody's relative: their entries only cost time when a roster is stored.
DROP INDEX "member_organization_id_subscriber_id_idx";
CREATE INDEX "member_organization_id_subscriber_id_idx" ON "member"("organization_id", "subscriber_id") WHERE (subscriber_id IS NOT NULL);
