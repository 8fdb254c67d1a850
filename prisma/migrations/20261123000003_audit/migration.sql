-- The audit trail: one hash chain per organization. Entries are written by append_audit() alone, which locks the
-- chain's head first, so that two transactions can never both follow the same entry.

-- What an entry's hash covers: every column but the hash itself, the previous hash included. Times are hashed in UTC
-- so that the session's zone does not matter.
CREATE FUNCTION audit_entry_hash(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(entry.previous_hash || convert_to(jsonb_build_array(
    entry.organization_id, entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.actor_id, entry.actor_role, entry.action, entry.subject_type, entry.subject_id, entry.patient_id, entry.details
  )::text, 'UTF8'))
$$;

CREATE FUNCTION append_audit(
  of_organization uuid, of_actor uuid, of_role text, of_action text, of_subject_type text, of_subject uuid, of_patient uuid, of_details jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head;
  entry audit_entry;
BEGIN
  IF of_organization IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '')::uuid THEN
    RAISE EXCEPTION 'audit entry for another organization' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO audit_head (organization_id, seq, hash) VALUES (of_organization, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE organization_id = of_organization FOR UPDATE;
  entry.organization_id := of_organization;
  entry.seq := head.seq + 1;
  entry.at := clock_timestamp();
  entry.actor_id := of_actor;
  entry.actor_role := of_role;
  entry.action := of_action;
  entry.subject_type := of_subject_type;
  entry.subject_id := of_subject;
  entry.patient_id := of_patient;
  entry.details := coalesce(of_details, '{}'::jsonb);
  entry.previous_hash := head.hash;
  entry.hash := audit_entry_hash(entry);
  INSERT INTO audit_entry SELECT entry.*;
  UPDATE audit_head SET seq = entry.seq, hash = entry.hash WHERE organization_id = of_organization;
  RETURN entry.seq;
END
$$;

-- Every break of a chain: an edited entry, a missing or reordered one, a cut or replaced end. No row means intact.
CREATE FUNCTION audit_breaks(of_organization uuid) RETURNS TABLE (at_seq bigint, what text) LANGUAGE sql STABLE AS $$
  WITH chain AS (
    SELECT entry.seq, entry.hash, entry.previous_hash, audit_entry_hash(entry) AS recomputed,
           lag(entry.seq) OVER w AS seq_before, lag(entry.hash) OVER w AS hash_before
    FROM audit_entry entry WHERE entry.organization_id = of_organization WINDOW w AS (ORDER BY entry.seq)
  )
  SELECT seq, 'edited' FROM chain WHERE hash <> recomputed
  UNION ALL SELECT seq, 'entries missing before this one' FROM chain WHERE seq <> coalesce(seq_before, 0) + 1
  UNION ALL SELECT seq, 'does not follow the entry before it' FROM chain WHERE previous_hash <> coalesce(hash_before, decode(repeat('00', 32), 'hex'))
  UNION ALL
  SELECT head.seq, 'the end of the chain is cut or replaced'
  FROM audit_head head LEFT JOIN LATERAL (
    SELECT seq, hash FROM audit_entry WHERE organization_id = of_organization ORDER BY seq DESC LIMIT 1
  ) last ON true
  WHERE head.organization_id = of_organization AND (head.seq, head.hash) IS DISTINCT FROM (coalesce(last.seq, 0), coalesce(last.hash, decode(repeat('00', 32), 'hex')))
  UNION ALL
  SELECT max(seq), 'the chain has no head' FROM audit_entry
  WHERE organization_id = of_organization AND NOT EXISTS (SELECT 1 FROM audit_head WHERE organization_id = of_organization) HAVING count(*) > 0
  ORDER BY 1
$$;
