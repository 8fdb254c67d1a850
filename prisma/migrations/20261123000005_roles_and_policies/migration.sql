-- The application's own role: no superuser, no owner, no bypass. It gets its login and password when the server starts.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cairn_app') THEN
    CREATE ROLE cairn_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO cairn_app;

CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.organization_id', true), '')::uuid
$$;

-- Every tenant's table: rows of the current organization, and none without a context.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
              WHERE c.table_schema = 'public' AND c.column_name = 'organization_id' AND t.table_type = 'BASE TABLE' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO cairn_app USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())', name);
  END LOOP;
END
$$;
ALTER TABLE organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organization TO cairn_app USING (id = current_organization());

-- Least rights. No DELETE on anything clinical; nothing at all on credentials.
GRANT SELECT ON organization, clinic, audit_entry, audit_head TO cairn_app;
GRANT SELECT, INSERT ON observation, screening, phase_change, goal_edit, check_in, snooze, note, eligibility_check, command_receipt TO cairn_app;
GRANT SELECT, INSERT, UPDATE ON app_user, session, patient, enrollment, goal, red_flag, task, enrollment_outcome,
  program, program_version, sponsor, referral, member, coverage, roster_import TO cairn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment_draft, sponsor_name, rate_limit TO cairn_app;
GRANT DELETE ON enrollment_outcome TO cairn_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO cairn_app;

REVOKE EXECUTE ON FUNCTION append_audit, identity_for_sign_in, resume_session, set_password, public_organization, all_organizations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit, identity_for_sign_in, resume_session, set_password, public_organization, all_organizations,
  audit_entry_hash, audit_breaks, current_organization TO cairn_app;
