-- A page that stays open asks again and again whether its session still lives; that must not keep it alive. The same function as before,
-- with a second argument for such a look, so that what a live session is stands in one place.

DROP FUNCTION resume_session(bytea);

CREATE FUNCTION resume_session(of_token_hash bytea, is_use boolean DEFAULT true)
RETURNS TABLE (session_id uuid, organization_id uuid, organization_name text, zone text, is_demo boolean, user_id uuid, name text, email citext, role text,
               licence text, clinic_id uuid, mfa_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  seen timestamptz;
BEGIN
  SELECT s.id, u.organization_id, o.name, coalesce(k.zone, o.zone), o.is_demo, u.id, u.name, u.email, u.role, u.licence, u.clinic_id, s.mfa_at, s.last_seen_at
  INTO session_id, organization_id, organization_name, zone, is_demo, user_id, name, email, role, licence, clinic_id, mfa_at, seen
  FROM session s
  JOIN app_user u ON u.organization_id = s.organization_id AND u.id = s.user_id
  JOIN organization o ON o.id = s.organization_id
  LEFT JOIN clinic k ON k.organization_id = u.organization_id AND k.id = u.clinic_id
  WHERE s.token_hash = of_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
    AND s.last_seen_at > now() - make_interval(mins => o.idle_minutes) AND u.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF is_use AND seen < now() - interval '1 minute' THEN
    UPDATE session s SET last_seen_at = now() WHERE s.token_hash = of_token_hash AND s.last_seen_at < now() - interval '1 minute';
  END IF;
  RETURN NEXT;
END
$$;

REVOKE EXECUTE ON FUNCTION resume_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resume_session TO cairn_app;
