-- What must never be true, whoever writes: closed word lists, dates in order, values that make sense together.

ALTER TABLE organization
  ADD CONSTRAINT organization_session_limits CHECK (idle_minutes BETWEEN 1 AND 720 AND absolute_hours BETWEEN 1 AND 24);

ALTER TABLE app_user
  ADD CONSTRAINT app_user_role CHECK (role IN ('clinician', 'program-manager', 'administrator'));

ALTER TABLE session
  ADD CONSTRAINT session_dates CHECK (expires_at > created_at AND last_seen_at >= created_at),
  ADD CONSTRAINT session_token_hash CHECK (octet_length(token_hash) = 32);

ALTER TABLE program_version
  ADD CONSTRAINT program_version_status CHECK (status IN ('draft', 'published', 'retired')),
  ADD CONSTRAINT program_version_published CHECK ((status = 'draft') = (published_at IS NULL)),
  ADD CONSTRAINT program_version_retired CHECK ((status = 'retired') = (retired_at IS NOT NULL));

ALTER TABLE patient
  ADD CONSTRAINT patient_born CHECK (birth_date >= DATE '1900-01-01');

ALTER TABLE enrollment
  ADD CONSTRAINT enrollment_status CHECK (status IN ('active', 'on-hold', 'completed', 'discontinued')),
  ADD CONSTRAINT enrollment_dates CHECK (planned_end_on > starts_on AND (ended_on IS NULL OR ended_on >= starts_on)),
  ADD CONSTRAINT enrollment_ended CHECK ((status IN ('completed', 'discontinued')) = (ended_on IS NOT NULL)),
  ADD CONSTRAINT enrollment_discontinued_why CHECK (status <> 'discontinued' OR end_reason IS NOT NULL),
  ADD CONSTRAINT enrollment_side CHECK (side IN ('left', 'right', 'both')),
  ADD CONSTRAINT enrollment_grade CHECK (mri_grade BETWEEN 1 AND 4),
  ADD CONSTRAINT enrollment_rank CHECK (attention_rank BETWEEN 1 AND 13);

ALTER TABLE phase_change
  ADD CONSTRAINT phase_change_kind CHECK (kind IN ('start', 'advance', 'hold', 'resume', 'step-back', 'extend')),
  ADD CONSTRAINT phase_change_why CHECK (kind IN ('start', 'advance') OR reason IS NOT NULL);

ALTER TABLE goal
  ADD CONSTRAINT goal_term CHECK (term IN ('short', 'long')),
  ADD CONSTRAINT goal_curve CHECK (curve IN ('exponential', 'locked-linear', 'flat')),
  ADD CONSTRAINT goal_has_a_way CHECK (baseline <> target OR curve = 'flat'),
  ADD CONSTRAINT goal_dates CHECK (due_on > starts_on),
  ADD CONSTRAINT goal_weight CHECK (importance BETWEEN 1 AND 3 AND difficulty BETWEEN 1 AND 3),
  ADD CONSTRAINT goal_status CHECK (status IN ('on-hold', 'achieved', 'sustaining', 'overdue', 'no-data', 'off-track', 'on-track', 'at-risk', 'not-started'));

ALTER TABLE check_in ADD CONSTRAINT check_in_kind CHECK (kind IN ('baseline', 'visit', 'final'));

ALTER TABLE observation
  ADD CONSTRAINT observation_correction CHECK ((corrects_id IS NULL) = (correction_reason IS NULL) AND corrects_id <> id);

ALTER TABLE screening ADD CONSTRAINT screening_kind CHECK (kind IN ('intake', 'weekly', 'pain-rise'));

ALTER TABLE red_flag
  ADD CONSTRAINT red_flag_severity CHECK (severity IN ('emergency', 'urgent')),
  ADD CONSTRAINT red_flag_acknowledged CHECK (num_nonnulls(acknowledged_at, acknowledged_by_id, acknowledged_action) IN (0, 3)),
  ADD CONSTRAINT red_flag_cleared CHECK (num_nonnulls(cleared_at, cleared_by_id, clearance) IN (0, 3)),
  ADD CONSTRAINT red_flag_order CHECK (cleared_at IS NULL OR (acknowledged_at IS NOT NULL AND cleared_at >= acknowledged_at));

ALTER TABLE sponsor ADD CONSTRAINT sponsor_kind CHECK (kind IN ('employer', 'health-plan'));

ALTER TABLE sponsor_name
  ADD CONSTRAINT sponsor_name_kind CHECK (kind IN ('legal', 'trade', 'former', 'abbreviation', 'brand', 'email-domain', 'payer-id')),
  ADD CONSTRAINT sponsor_name_key CHECK (search_key <> '');

ALTER TABLE coverage
  ADD CONSTRAINT coverage_dates CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ADD CONSTRAINT coverage_cost CHECK (member_cost_cents >= 0 AND (visit_limit IS NULL OR visit_limit > 0)),
  ADD CONSTRAINT coverage_programs CHECK (cardinality(program_codes) > 0);

ALTER TABLE member
  ADD CONSTRAINT member_relationship CHECK (relationship IN ('self', 'spouse', 'child', 'other')),
  ADD CONSTRAINT member_subscriber CHECK ((relationship = 'self') = (subscriber_id IS NULL)),
  ADD CONSTRAINT member_dates CHECK (ends_on IS NULL OR ends_on >= starts_on);

ALTER TABLE referral
  ADD CONSTRAINT referral_status CHECK (status IN ('open', 'taken', 'declined')),
  ADD CONSTRAINT referral_decided CHECK ((status = 'open') = (decided_at IS NULL)),
  ADD CONSTRAINT referral_declined_why CHECK (status <> 'declined' OR decline_reason IS NOT NULL);

ALTER TABLE roster_import
  ADD CONSTRAINT roster_import_status CHECK (status IN ('dry-run', 'running', 'done', 'failed', 'cancelled', 'undone')),
  ADD CONSTRAINT roster_import_format CHECK (format IN ('csv', 'x12-834'));

-- Facts are added, never changed: refused for every role, the owner included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['observation', 'screening', 'phase_change', 'goal_edit', 'check_in', 'snooze', 'eligibility_check', 'audit_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
  END LOOP;
END
$$;

-- A published definition never changes; a published or retired version is never deleted.
CREATE FUNCTION keep_published_definition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' OR NEW.definition IS DISTINCT FROM OLD.definition OR NEW.number <> OLD.number OR NEW.program_id <> OLD.program_id
     OR NEW.status = 'draft' OR (OLD.status = 'retired' AND NEW.status <> 'retired') THEN
    RAISE EXCEPTION 'a published program version never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER program_version_immutable BEFORE UPDATE OR DELETE ON program_version FOR EACH ROW EXECUTE FUNCTION keep_published_definition();

-- A cleared flag stays cleared, an acknowledged one acknowledged; what was found never changes.
CREATE FUNCTION keep_flag_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.screen <> OLD.screen OR NEW.severity <> OLD.severity OR NEW.raised_at <> OLD.raised_at OR NEW.patient_id <> OLD.patient_id
     OR (OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at, NEW.acknowledged_by_id, NEW.acknowledged_action) IS DISTINCT FROM (OLD.acknowledged_at, OLD.acknowledged_by_id, OLD.acknowledged_action))
     OR (OLD.cleared_at IS NOT NULL AND (NEW.cleared_at, NEW.cleared_by_id, NEW.clearance) IS DISTINCT FROM (OLD.cleared_at, OLD.cleared_by_id, OLD.clearance)) THEN
    RAISE EXCEPTION 'the history of a red flag never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER red_flag_history BEFORE UPDATE OR DELETE ON red_flag FOR EACH ROW EXECUTE FUNCTION keep_flag_history();
