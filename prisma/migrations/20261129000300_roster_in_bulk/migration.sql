-- A roster names one sponsor a million times, and a foreign key looks it up for each row. This asks once for each statement and promises the
-- same: whoever enters a member holds the sponsor until the end of the transaction, as a foreign key does, and whoever removes a sponsor
-- waits for them and then looks for members. (TRUNCATE of sponsors reaches checks that were answered, which are append-only.)
ALTER TABLE "member" DROP CONSTRAINT "member_organization_id_sponsor_id_fkey";

CREATE FUNCTION members_need_sponsor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named record;
BEGIN
  FOR named IN SELECT DISTINCT organization_id, sponsor_id FROM entered ORDER BY 1, 2 LOOP
    PERFORM 1 FROM sponsor WHERE organization_id = named.organization_id AND id = named.sponsor_id FOR KEY SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a member of a sponsor that does not exist' USING ERRCODE = 'foreign_key_violation', TABLE = 'member';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE FUNCTION sponsor_needs_no_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The snapshot of such a transaction is older than members that were entered since.
  IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
    RAISE EXCEPTION 'a sponsor is removed at read committed only' USING ERRCODE = 'invalid_transaction_state', TABLE = 'sponsor';
  END IF;
  IF EXISTS (SELECT 1 FROM member WHERE organization_id = OLD.organization_id AND sponsor_id = OLD.id) THEN
    RAISE EXCEPTION 'a sponsor with members' USING ERRCODE = 'foreign_key_violation', TABLE = 'sponsor';
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION member_keeps_sponsor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a member stays with their sponsor' USING ERRCODE = 'foreign_key_violation', TABLE = 'member';
END
$$;
REVOKE EXECUTE ON FUNCTION members_need_sponsor, sponsor_needs_no_member, member_keeps_sponsor FROM PUBLIC;

CREATE TRIGGER member_sponsor AFTER INSERT ON member REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION members_need_sponsor();
CREATE TRIGGER member_sponsor_kept BEFORE UPDATE OF organization_id, sponsor_id ON member FOR EACH ROW
  WHEN ((NEW.organization_id, NEW.sponsor_id) IS DISTINCT FROM (OLD.organization_id, OLD.sponsor_id)) EXECUTE FUNCTION member_keeps_sponsor();
CREATE TRIGGER sponsor_member AFTER DELETE ON sponsor FOR EACH ROW EXECUTE FUNCTION sponsor_needs_no_member();
CREATE TRIGGER sponsor_member_key AFTER UPDATE OF organization_id, id ON sponsor FOR EACH ROW
  WHEN ((NEW.organization_id, NEW.id) IS DISTINCT FROM (OLD.organization_id, OLD.id)) EXECUTE FUNCTION sponsor_needs_no_member();

-- The organization is looked up once for a statement that writes a million rows, not for each of them.
ALTER POLICY tenant ON member WITH CHECK (organization_id = (SELECT current_organization()));
ALTER POLICY tenant ON roster_change WITH CHECK (organization_id = (SELECT current_organization()));
ALTER POLICY tenant ON roster_problem WITH CHECK (organization_id = (SELECT current_organization()));

-- The application's role may not analyze what it does not own, and after a million new members plans made for none are wrong by minutes.
CREATE FUNCTION count_members_anew() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE member;
END
$$;
REVOKE EXECUTE ON FUNCTION count_members_anew FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_members_anew TO cairn_app;
