import { addDays, type Day, dayIn } from '@/lib/domain/day';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { evaluateScreening } from '@/lib/domain/screening/evaluate-screening';
import { addCheckIn, type DraftFlag, type EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import { type FoundScreen, positiveAnswers } from './screening-answers';

const HOUR = 3_600_000;

/** Words of acknowledgement and clearance, by what was suspected. */
const handled: Record<FoundScreen, { action: string; clearance: string }> = {
  'limb-ischaemia': {
    action: 'Called 911 with the patient on the line; family informed.',
    clearance: 'Seen in the emergency room: pulses present on Doppler, no acute ischemia. Letter on file.',
  },
  dvt: {
    action: 'Called the patient; ultrasound arranged for today. No exercise until then.',
    clearance: 'Compression ultrasound: no deep vein thrombosis. Report on file, cleared by the vascular clinic.',
  },
  'cauda-equina': {
    action: 'Called the patient, sent to the emergency room for an MRI scan.',
    clearance: 'MRI: no compression of the cauda equina. Discharge letter on file.',
  },
  compartment: {
    action: 'Called the patient, sent to the emergency room.',
    clearance: 'Compartment pressures normal, discharged the same evening. Letter on file.',
  },
  'foot-drop': {
    action: 'Called the patient; seen by neurology the same day.',
    clearance: 'Neurology: strength 5/5, no foot drop. Letter on file.',
  },
  'serious-pathology': {
    action: 'Called the patient; blood tests and an X-ray with the family doctor tomorrow.',
    clearance: 'Blood tests and X-ray without findings; cleared by the family doctor.',
  },
};

const inScenario = {
  emergency: { screens: { 'pad-claudication': 'limb-ischaemia', sciatica: 'cauda-equina', cecs: 'compartment' }, hoursAgo: 0.7 },
  urgent: { screens: { overuse: 'dvt', 'bsi-low': 'dvt', 'bsi-high': 'dvt', 'shin-pain': 'dvt' }, hoursAgo: 5 },
  acknowledged: { screens: { sciatica: 'serious-pathology', meralgia: 'serious-pathology', peroneal: 'foot-drop' }, hoursAgo: 76 },
} as const satisfies Record<string, { screens: Partial<Record<ProgramCode, FoundScreen>>; hoursAgo: number }>;

/** A warning sign of the last days, not cleared. False where it would not be believable in the program. */
export function raiseDemoFlag(draft: EnrollmentDraft, scenario: keyof typeof inScenario, { now }: SeedClock, random: Random): boolean {
  const { screens, hoursAgo } = inScenario[scenario];
  const screen = (screens as Partial<Record<ProgramCode, FoundScreen>>)[draft.program.code];
  const raisedAt = new Date(now.getTime() - hoursAgo * HOUR);
  if (!screen || dayOf(raisedAt) <= draft.startsOn) return false;
  const flag = addFlag(draft, screen, raisedAt, random);
  if (!flag) return false;
  if (scenario === 'acknowledged') acknowledge(flag, screen, new Date(raisedAt.getTime() + 35 * 60_000));
  return true;
}

/** A warning sign that turned out to be none: raised, acknowledged and cleared within days. */
export function raiseAndClear(draft: EnrollmentDraft, onDay: Day, random: Random): boolean {
  const screen = (['dvt', 'serious-pathology'] as const).find((code) => draft.program.screens.includes(code));
  const raisedAt = new Date(`${onDay}T15:20:00Z`);
  const flag = screen && addFlag(draft, screen, raisedAt, random);
  if (!flag) return false;
  acknowledge(flag, screen, new Date(raisedAt.getTime() + random.int(20, 200) * 60_000));
  flag.clearedAt = new Date(raisedAt.getTime() + random.int(22, 50) * HOUR);
  flag.clearance = handled[screen].clearance;
  draft.notes.push({ on: onDay, body: `Weekly screening positive. ${handled[screen].action}` });
  return true;
}

const dayOf = (at: Date) => dayIn('America/New_York', at);

function addFlag(draft: EnrollmentDraft, found: FoundScreen, raisedAt: Date, random: Random): DraftFlag | null {
  const onDay = dayOf(raisedAt);
  const answers = positiveAnswers(draft.program.screens, draft.condition, found, random);
  const finding = evaluateScreening(draft.program.screens, answers).positives.find(({ code }) => code === found);
  if (!finding) return null;
  const screeningId = random.uuid(raisedAt);
  draft.screenings = draft.screenings.filter((screening) => screening.onDay !== onDay || screening.kind !== 'weekly');
  draft.screenings.push({ id: screeningId, kind: 'weekly', onDay, screens: draft.program.screens, answers });
  const { severity, words, instruction } = finding;
  const flag: DraftFlag = {
    id: random.uuid(raisedAt),
    screen: found,
    severity,
    raisedAt,
    clearBy: addDays(onDay, 1),
    acknowledgedAt: null,
    acknowledgedAction: null,
    clearedAt: null,
    clearance: null,
    screeningId,
    words: `${words} ${instruction}`,
  };
  draft.flags.push(flag);
  return flag;
}

function acknowledge(flag: DraftFlag, screen: FoundScreen, at: Date): void {
  flag.acknowledgedAt = at;
  flag.acknowledgedAction = handled[screen].action;
}

/** A PHQ-9 of yesterday whose last answer is above "not at all"; nobody has spoken with the patient yet. */
export function raiseSelfHarm(draft: EnrollmentDraft, { now }: SeedClock, random: Random): void {
  const raisedAt = new Date(now.getTime() - 20 * HOUR);
  const onDay = dayOf(raisedAt);
  addCheckIn(draft, onDay, [['phq-9', 11]], { today: onDay, now: raisedAt }, random);
  const score = draft.scores.at(-1);
  if (score) score.answers = [2, 2, 1, 2, 1, 1, 1, 0, 1];
  draft.flags.push({
    id: random.uuid(raisedAt),
    screen: 'self-harm',
    severity: 'urgent',
    raisedAt,
    clearBy: addDays(onDay, 1),
    acknowledgedAt: null,
    acknowledgedAction: null,
    clearedAt: null,
    clearance: null,
    screeningId: null,
    words: 'Answered above "not at all" to thoughts of being better off dead or of self-harm. Speak with the patient today.',
  });
}
