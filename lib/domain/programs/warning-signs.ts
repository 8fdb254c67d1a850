import type { ProgramDefinition } from './program';

type WarningSign = ProgramDefinition['warningSigns'][number];

const emergency = 'Call 911 or go to an emergency room now.';
const today = 'See a doctor or an urgent care clinic today, before any exercise.';

/** Signs that need medical care instead of physical therapy. Plain words for patients; the full questions are in the screens. */
export const warningSigns = {
  colder: {
    sign: 'The leg suddenly turns cold, pale, numb or weak, or hurts badly without a reason.',
    action: emergency,
    urgency: 'emergency',
  },
  bladder: {
    sign: 'Along with leg or back pain you lose control of bladder or bowel, go numb between the legs, or both legs get weak.',
    action: emergency,
    urgency: 'emergency',
  },
  tight: {
    sign: 'The lower leg is hard and tight, and the pain is far worse than it should be, above all when the foot or toes are stretched.',
    action: emergency,
    urgency: 'emergency',
  },
  clot: {
    sign: 'One calf or the whole leg is newly swollen, warm or tender. This can be a blood clot.',
    action: `${today} If you are also short of breath or your chest hurts, call 911.`,
    urgency: 'urgent',
  },
  unwell: {
    sign: 'You have a fever, lose weight without trying, have had cancer, or the pain wakes you every night.',
    action: today,
    urgency: 'urgent',
  },
  noWeight: {
    sign: 'After a fall or blow, or with weak bones, you cannot put weight on the leg.',
    action: today,
    urgency: 'urgent',
  },
  bonePain: {
    sign: 'One spot on the bone hurts at rest or at night, or hurts more with every run.',
    action: 'Stop running and jumping, and have the bone checked today.',
    urgency: 'urgent',
  },
  ulcer: {
    sign: 'Your foot hurts when you lie still, or has a sore that does not heal.',
    action: 'See a doctor today. Do not start a walking program first.',
    urgency: 'urgent',
  },
  footDrop: {
    sign: 'You can no longer lift the front of the foot, and it is new.',
    action: 'See a doctor today. The nerve may need help quickly.',
    urgency: 'urgent',
  },
} as const satisfies Record<string, WarningSign>;

/** Signs that hold for every leg, emergencies first. */
export const everyLeg: WarningSign[] = [warningSigns.colder, warningSigns.clot, warningSigns.unwell, warningSigns.noWeight];

/** The references behind the signs of every leg, by the page: clots and sudden loss of blood flow. */
export const everyLegReferences = ['fn1', 'fn2', 'fn5', 'fn8'];

/** A program's signs with those of every leg, emergencies first. */
export function withEveryLeg(...own: WarningSign[]): WarningSign[] {
  const signs = [...own, ...everyLeg];
  return [...signs.filter(({ urgency }) => urgency === 'emergency'), ...signs.filter(({ urgency }) => urgency === 'urgent')];
}
