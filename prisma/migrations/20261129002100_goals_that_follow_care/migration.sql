-- A goal that follows care was told by its days alone; care that ended on the day it began made one of every goal.
ALTER TABLE "goal" ADD COLUMN     "follows_care" BOOLEAN NOT NULL DEFAULT false;

UPDATE goal g SET follows_care = true
FROM enrollment e JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id
WHERE e.organization_id = g.organization_id AND e.id = g.enrollment_id AND (g.starts_on >= e.planned_end_on OR (e.status = 'completed' AND g.starts_on >= e.ended_on))
  AND EXISTS (SELECT FROM jsonb_array_elements(v.definition -> 'goals') t WHERE t ->> 'code' = g.code AND t -> 'target' ->> 'kind' = 'maintain');

-- Such a goal begins with the end of care and not with a day, and a goal on hold says what is true of every hold. What is stored of them is derived anew by
-- the next review, which takes whatever is due.
UPDATE enrollment e SET review_on = '2000-01-01'
WHERE EXISTS (SELECT FROM goal g WHERE g.organization_id = e.organization_id AND g.enrollment_id = e.id
  AND (g.rule = 'open-flag' OR (g.follows_care AND e.status <> 'completed')));
