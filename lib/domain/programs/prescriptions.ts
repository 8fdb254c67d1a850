import type { GoalCode, Prescription } from './program';

type Variation = {
  /** What the program's steps rest on. */
  references: string[];
  /** Care may be extended. */
  extends?: true;
  /** A bone that must not be loaded through rising pain. */
  bone?: true;
};

const symptoms: GoalCode[] = ['st1-pain', 'st3-pacing'];
const capacity: GoalCode[] = ['lt1-strength', 'lt2-walking', 'lt3-return'];

type Step = Omit<Prescription, 'mark' | 'references' | 'goals'> & { goals?: GoalCode[] };

/**
 * What a program prescribes when a goal leaves its expected way, the most pressing first. All of it is Cairn's proposal (P): the references name the
 * principle (screen again, cut the load, look for another cause, give time), not the week or the number.
 */
export function prescriptions({ references, extends: mayExtend, bone }: Variation): Prescription[] {
  const steps: Step[] = [
    screenWorse,
    bone ? holdWorse : backWorse,
    ...noProgress,
    ...(mayExtend ? moreTime : noMoreTime),
    silent,
    ...reached,
  ];
  return steps.map((step) => ({ goals: [], ...step, mark: 'P', references }));
}

const screenWorse: Step = {
  code: 'worse-screen',
  when: 'worsening',
  step: 're-screen',
  why: 'A score that is worse than at the start by more than its measurement error can be a warning sign. Ask for the warning signs again.',
};

const holdWorse: Step = {
  code: 'worse-hold',
  when: 'worsening',
  goals: ['st1-pain'],
  step: 'hold',
  weeks: 1,
  why: 'Rising pain can mean that the bone is not healing. Pause the loading until someone has looked at it.',
};

const backWorse: Step = {
  code: 'worse-back',
  when: 'worsening',
  goals: symptoms,
  step: 'step-back',
  why: 'The load of this phase seems too much. Go back to the phase before until symptoms settle.',
};

const noProgress: Step[] = [
  {
    code: 'slow-back',
    when: 'no-progress',
    goals: symptoms,
    step: 'step-back',
    why: 'Symptoms do not settle under this load. Go back to the phase before, then build up more slowly.',
  },
  {
    code: 'slow-refer',
    when: 'no-progress',
    goals: capacity,
    step: 'refer',
    why: 'Function that stays below its expected course despite the program asks for another look at the diagnosis.',
  },
  {
    code: 'risk-back',
    when: 'at-risk',
    goals: symptoms,
    step: 'step-back',
    why: 'Symptoms fall behind their expected course. A step back in load now may save weeks later.',
  },
];

const moreTime: Step[] = [
  {
    code: 'risk-extend',
    when: 'at-risk',
    goals: capacity,
    step: 'extend',
    weeks: 2,
    why: 'Strength and function fall a little behind. Two more weeks keep the way to the target open.',
  },
  {
    code: 'late-extend',
    when: 'overdue',
    step: 'extend',
    weeks: 4,
    why: 'The date has passed and the target is not reached. This condition often takes longer; four more weeks give it time.',
  },
];

const noMoreTime: Step[] = [
  {
    code: 'late-refer',
    when: 'overdue',
    goals: capacity,
    step: 'refer',
    why: 'The date has passed and the target is not reached. Ask for a medical review before more of the same.',
  },
];

const silent: Step = {
  code: 'silent-screen',
  when: 'silent',
  step: 're-screen',
  why: 'Whoever stops answering may be worse. Speak with the patient and ask for the warning signs.',
};

const reached: Step[] = [
  {
    code: 'early-advance',
    when: 'early',
    goals: symptoms,
    step: 'advance',
    why: 'Symptoms settled well before their date, so the next phase can begin.',
  },
  {
    code: 'held-close',
    when: 'held',
    step: 'close-goal',
    why: 'The target was met twice in a row, so it is more than a good day.',
  },
];
