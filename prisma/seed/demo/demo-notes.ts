import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import type { ProgramCode } from '@/lib/domain/programs/program';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';

const intake: Record<ProgramCode, readonly string[]> = {
  sciatica: [
    'Pain from the buttock to the calf for seven weeks after moving house. Sitting longer than 20 minutes brings it on, walking eases it.',
    'Leg pain after a long car trip. Straight-leg raise limited on this side, strength and reflexes even.',
  ],
  'bsi-low': [
    'Pain on the inner shin since training for a half marathon, from 25 to 45 km a week in a month. Hop test stopped because of pain.',
    'Tender over three finger widths of the tibia. MRI shows periosteal edema only. Walking is free of pain.',
  ],
  'bsi-high': [
    'MRI and sports physician: no impact for six weeks, boot for four. Cleared for pool work and upper body.',
    'Second bone stress injury in two years. Diet and sleep discussed; bone density ordered by the physician.',
  ],
  'shin-pain': [
    'Diffuse pain along the inner shin in the first ten minutes of a run, eases with warming up. New shoes and hill repeats in the last month.',
    'Basic training for the fire service, both shins sore after marches, this one more.',
  ],
  'pad-claudication': [
    'Calf pain after two blocks, gone after three minutes of standing. Former smoker, on a statin and aspirin.',
    'Stops once on the way to the store. Wants to walk with the grandchildren in the zoo by summer.',
  ],
  cecs: [
    'Tight, full feeling in the lower leg after 12 minutes of running, gone within 15 minutes of rest. Compartment pressures measured and raised.',
    'Heel striker with long steps; foot goes numb when the tightness comes.',
  ],
  overuse: [
    'Calf sore since the season started, worse the morning after. No tear on ultrasound.',
    'On the feet all day in a warehouse, calf cramps in the evening. No swelling.',
  ],
  peroneal: [
    'Numb top of the foot after weeks of squatting at work. Ankle lift 4+/5, no foot drop.',
    'Sat cross-legged for long flights. Tapping at the fibular head brings on the tingling.',
  ],
  meralgia: [
    'Burning patch on the outer thigh, worse with a tool belt. Hip and back without findings.',
    'Tingling outer thigh since gaining weight; tight waistband brings it on.',
  ],
};

const visit = [
  'Exercises done on five of seven days. Load raised by one step.',
  'Keeps the diary well. Slept better this week, less worried about the leg.',
  'Flare after a long weekend on the feet, settled within two days. Plan unchanged.',
  'Technique checked by video: good depth, slow lowering. Next step from Monday.',
  'Talked about pacing: shorter bouts, more often. Patient agrees.',
  'Missed three sessions because of night shifts; moved sessions to the mornings.',
  'Walks 30 minutes without stopping now. Stairs still slow.',
  'Asked about returning to work on site; letter for the employer sent.',
] as const;

const tasks = [
  'Call about the exercise diary',
  'Send the employer letter',
  'Ask the physician for the scan report',
  'Review the running plan',
  'Check the home equipment',
  'Book the 8-week visit',
] as const;

/** Mistakes as people make them: what was typed first, and why it was corrected. Null where the mistake would change nothing. */
const mistakes: Partial<Record<MeasureCode, { reason: string; first: (value: number) => number | null }>> = {
  nprs: { reason: 'Entered the worst pain instead of the average.', first: (value) => (value <= 7 ? value + 3 : null) },
  lefs: { reason: 'Two digits swapped, corrected from the paper form.', first: swapDigits },
  odi: { reason: 'Two digits swapped, corrected from the paper form.', first: swapDigits },
  'heel-raise': { reason: 'Counted the other leg by mistake.', first: (value) => value + 4 },
};

/** Notes and tasks as a clinician would leave them over the weeks. */
export function writeRecord(draft: EnrollmentDraft, { today }: SeedClock, random: Random): void {
  draft.notes.push({ on: draft.startsOn, body: random.pick(intake[draft.program.code]) });
  const visits = draft.checkIns.filter(({ kind }) => kind === 'visit');
  for (const { onDay } of visits) if (random.chance(0.14)) draft.notes.push({ on: onDay, body: random.pick(visit) });
  if (draft.status === 'discontinued') draft.notes.push({ on: draft.endedOn ?? today, body: `Care ended early. ${draft.endReason}` });
  if (draft.status === 'completed')
    draft.notes.push({ on: draft.endedOn ?? today, body: 'Final visit. Went through what to keep doing and when to call again.' });
  for (const goal of draft.goals) for (const { on, reason } of goal.edits) if (random.chance(0.2)) draft.notes.push({ on, body: reason });
  addTask(draft, today, random);
}

function addTask(draft: EnrollmentDraft, today: Day, random: Random): void {
  const isOpen = draft.endedOn === null;
  if (!random.chance(isOpen ? 0.4 : 0.15)) return;
  const lastOn = draft.endedOn ?? today;
  const on = addDays(lastOn, -Math.min(random.int(1, 10), daysBetween(draft.startsOn, lastOn)));
  const isDone = !isOpen || random.chance(0.3);
  draft.tasks.push({ on, title: random.pick(tasks), dueOn: addDays(on, random.int(2, 14)), doneOn: isDone ? lastOn : null });
}

/** A score that was first entered wrong: the wrong one stays, the correction counts. */
export function enterWrongFirst(draft: EnrollmentDraft, clock: SeedClock, random: Random): void {
  const after = draft.scores.filter(({ observedOn, measure }) => observedOn > draft.startsOn && mistakes[measure] !== undefined);
  const score = after.length > 0 ? random.pick(after) : undefined;
  const mistake = score && mistakes[score.measure];
  const wrong = mistake?.first(score?.value ?? 0) ?? null;
  if (!score || !mistake || wrong === null) return;
  const id = random.uuid(momentOn(clock, score.observedOn, random));
  draft.scores.push({ ...score, id, byClinician: true, corrects: { id: score.id, reason: mistake.reason } });
  score.value = wrong;
}

/** 36 for 63, where the form can give both. */
function swapDigits(value: number): number | null {
  const swapped = 10 * (value % 10) + Math.floor(value / 10);
  return value < 10 || value % 10 === 0 || swapped === value || swapped > 80 ? null : swapped;
}
