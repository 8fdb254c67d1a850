-- The few questions that must be answered before an organization is known. Each returns the least that is needed;
-- they run with the owner's rights, since the application's role sees nothing without a context.

CREATE FUNCTION identity_for_sign_in(of_email citext)
RETURNS TABLE (organization_id uuid, user_id uuid, name text, role text, password_hash text, disabled boolean, mfa_required boolean, has_totp boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.organization_id, u.id, u.name, u.role, c.password_hash, u.disabled_at IS NOT NULL, o.mfa_required, c.totp_secret IS NOT NULL
  FROM app_user u
  JOIN organization o ON o.id = u.organization_id
  JOIN credential c ON c.organization_id = u.organization_id AND c.user_id = u.id
  WHERE u.email = of_email
$$;

-- A live session with its person, or no row: revoked, expired, idle too long, or of a disabled user. Its last use is
-- written at most once a minute, so that reading stays cheap.
CREATE FUNCTION resume_session(of_token_hash bytea)
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
  IF seen < now() - interval '1 minute' THEN
    UPDATE session s SET last_seen_at = now() WHERE s.token_hash = of_token_hash AND s.last_seen_at < now() - interval '1 minute';
  END IF;
  RETURN NEXT;
END
$$;

-- Sets a password and ends every session of the person but the one named.
CREATE FUNCTION set_password(of_organization uuid, of_user uuid, new_hash text, keep_session uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF of_organization IS DISTINCT FROM nullif(current_setting('app.organization_id', true), '')::uuid THEN
    RAISE EXCEPTION 'password of another organization' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO credential (organization_id, user_id, password_hash) VALUES (of_organization, of_user, new_hash)
  ON CONFLICT (organization_id, user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now();
  UPDATE session SET revoked_at = now(), revoked_reason = 'password changed'
  WHERE organization_id = of_organization AND user_id = of_user AND revoked_at IS NULL AND id IS DISTINCT FROM keep_session;
END
$$;

-- Role changes and disabling end the person's sessions at once, whoever makes the change.
CREATE FUNCTION end_sessions_of_changed_user() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.role <> OLD.role OR (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) THEN
    UPDATE session SET revoked_at = now(), revoked_reason = CASE WHEN NEW.role <> OLD.role THEN 'role changed' ELSE 'account disabled' END
    WHERE organization_id = NEW.organization_id AND user_id = NEW.id AND revoked_at IS NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER app_user_end_sessions AFTER UPDATE ON app_user FOR EACH ROW EXECUTE FUNCTION end_sessions_of_changed_user();

-- The organization whose public pages are served: the one named, or the only one there is.
CREATE FUNCTION public_organization(of_slug text)
RETURNS TABLE (id uuid, name text, zone text, is_demo boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.name, o.zone, o.is_demo FROM organization o
  WHERE o.slug = of_slug OR (of_slug IS NULL AND (SELECT count(*) FROM organization) = 1)
$$;

-- For jobs that visit every organization in turn.
CREATE FUNCTION all_organizations() RETURNS TABLE (id uuid, zone text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.zone FROM organization o
$$;
