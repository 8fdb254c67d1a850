import { fromDay } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import { declineReasons } from '@/lib/domain/enrollment/decline-reasons';
import { type Suggestion, type SuggestionDecision, suggestSteps } from '@/lib/domain/enrollment/suggest-steps';
import { assessDraft, type EnrollmentDraft, factsOf } from '@/prisma/seed/factories/enrollment-draft';
import { insertRows } from '@/prisma/seed/factories/insert-rows';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';

type Seeding = { organizationId: string; clock: SeedClock; random: Random };

/** Weeks of care in which its clinician looked at what was suggested. */
const weeks = [3, 5, 7, 9, 11];
/** Nothing but these two is done by an answer alone; whatever else was done stands among the phase changes. */
const doneByAnswer = new Set(['re-screen', 'refer']);

/** What clinicians decided about suggestions in care that has ended, so that outcomes have something to tell. */
export async function seedSuggestions(tx: Tx, drafts: readonly EnrollmentDraft[], seeding: Seeding): Promise<void> {
  await insertRows(
    tx,
    'suggestion',
    drafts.filter(({ endedOn }) => endedOn !== null).flatMap((draft) => decidedIn(draft, seeding)),
  );
}

function decidedIn(draft: EnrollmentDraft, { organizationId, clock, random }: Seeding) {
  const decisions: SuggestionDecision[] = [];
  return weeks.flatMap((week) => {
    const onDay = addDays(draft.startsOn, 7 * week);
    if (draft.endedOn === null || onDay >= draft.endedOn) return [];
    return standingOn(draft, decisions, onDay).flatMap((suggestion) => {
      const isDoneByAnswer = doneByAnswer.has(suggestion.prescription.step);
      const isAccepted = isDoneByAnswer && random.chance(0.65);
      if (suggestion.prescription.step === 'close-goal' || random.chance(isDoneByAnswer ? 0.2 : 0.85)) return [];
      const { goalId, cause, reason: because } = suggestion;
      const { code: prescription, step, mark, references } = suggestion.prescription;
      decisions.push({ goalId, prescription, cause, onDay });
      const createdAt = momentOn(clock, onDay, random);
      const about = { organizationId, id: random.uuid(createdAt), enrollmentId: draft.id, goalId, prescription, step, cause };
      const evidence = { reason: because, weeks: suggestion.weeks, mark, references };
      const answer = isAccepted
        ? { decision: 'accepted', reason: null }
        : { decision: 'declined', reason: random.pick(declineReasons.slice(0, -1)) };
      return [{ ...about, evidence, ...answer, onDay: fromDay(onDay), userId: draft.clinicianId, createdAt }];
    });
  });
}

/** What would have been suggested on that day, from what was known then. */
function standingOn(draft: EnrollmentDraft, decisions: readonly SuggestionDecision[], today: Day): Suggestion[] {
  const changes = draft.phaseChanges.filter(({ onDay }) => onDay <= today);
  const then: EnrollmentDraft = {
    ...draft,
    status: 'active',
    endedOn: null,
    phaseChanges: changes,
    flags: [],
    scores: draft.scores.filter(({ observedOn }) => observedOn <= today),
    goals: draft.goals.map((goal) => (goal.completedOn !== null && goal.completedOn > today ? { ...goal, completedOn: null } : goal)),
  };
  return suggestSteps({
    facts: factsOf(then),
    place: { phaseCode: changes.at(-1)?.phaseCode ?? draft.phaseCode, changes, openGates: [] },
    program: draft.program,
    today,
    assessments: assessDraft(then, today).goals,
    decisions,
    screenedOn: null,
    nextScreeningOn: null,
  });
}
