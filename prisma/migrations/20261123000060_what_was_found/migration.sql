-- PostgreSQL's numeric knows NaN, which is equal to itself and greater than every number: it would pass each comparison of a score.
ALTER TABLE observation ADD CONSTRAINT observation_value_is_a_number CHECK (value <> 'NaN');
ALTER TABLE goal ADD CONSTRAINT goal_values_are_numbers CHECK (baseline <> 'NaN' AND target <> 'NaN');

-- What was found never changes: nor the words of a flag, nor the screening and the care it belongs to once it has them.
CREATE OR REPLACE FUNCTION keep_flag_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.screen <> OLD.screen OR NEW.severity <> OLD.severity OR NEW.raised_at <> OLD.raised_at OR NEW.patient_id <> OLD.patient_id
     OR NEW.words <> OLD.words OR NEW.screening_id IS DISTINCT FROM OLD.screening_id
     OR (OLD.enrollment_id IS NOT NULL AND NEW.enrollment_id IS DISTINCT FROM OLD.enrollment_id)
     OR (OLD.acknowledged_at IS NOT NULL AND (NEW.acknowledged_at, NEW.acknowledged_by_id, NEW.acknowledged_action) IS DISTINCT FROM (OLD.acknowledged_at, OLD.acknowledged_by_id, OLD.acknowledged_action))
     OR (OLD.cleared_at IS NOT NULL AND (NEW.cleared_at, NEW.cleared_by_id, NEW.clearance) IS DISTINCT FROM (OLD.cleared_at, OLD.cleared_by_id, OLD.clearance)) THEN
    RAISE EXCEPTION 'the history of a red flag never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
