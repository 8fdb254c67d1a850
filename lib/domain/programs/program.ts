import * as z from 'zod';
import { CitedNumber, EvidenceMark, Reference } from '@/lib/domain/evidence';
import { measureCodes } from '@/lib/domain/measures/measure';

export const programCodes = [
  'sciatica',
  'bsi-low',
  'bsi-high',
  'shin-pain',
  'pad-claudication',
  'cecs',
  'overuse',
  'peroneal',
  'meralgia',
] as const;
export type ProgramCode = (typeof programCodes)[number];

export const goalCodes = [
  'st1-pain',
  'st2-flexibility',
  'st3-pacing',
  'st4-confidence',
  'lt1-strength',
  'lt2-walking',
  'lt3-return',
  'lt4-factors',
  'lt5-self-manage',
] as const;
export type GoalCode = (typeof goalCodes)[number];

export const screenCodes = [
  'dvt',
  'limb-ischaemia',
  'cauda-equina',
  'compartment',
  'high-risk-bone',
  'serious-pathology',
  'abi',
  'foot-drop',
] as const;
export type ScreenCode = (typeof screenCodes)[number];

const MeasureCode = z.enum(measureCodes);

/** Phase weeks are inclusive whole weeks of the program: 0–2 then 3–6. */
export const Phase = z.object({
  code: z.string(),
  name: z.string(),
  fromWeek: z.number().int().min(0),
  toWeek: z.number().int().min(0),
  focus: z.string(),
  mark: EvidenceMark,
  /** Not entered before every running gate is met. */
  needsGates: z.boolean().optional(),
});
export type Phase = z.infer<typeof Phase>;

/** How a goal's target follows from its baseline. Amounts are in the measure's unit and always positive. */
export const TargetRule = z.discriminatedUnion('kind', [
  /** Better by `amount`, or by `share` of the baseline where that is more. */
  z.object({ kind: z.literal('change'), amount: z.number().positive(), share: z.number().positive().optional() }),
  /** Reach this value, wherever the baseline is. */
  z.object({ kind: z.literal('reach'), value: z.number() }),
  /** No worse than the value at the end of care by more than the MDC. */
  z.object({ kind: z.literal('maintain') }),
]);
export type TargetRule = z.infer<typeof TargetRule>;

export const GoalTemplate = z.object({
  code: z.enum(goalCodes),
  term: z.enum(['short', 'long']),
  /** The goal in words a patient would agree to. */
  wording: z.string(),
  measure: MeasureCode,
  target: TargetRule,
  dueWeek: z.number().int().positive(),
  /** `locked-linear`: flat until the gate (running for bone stress), then a straight line to the due date. */
  curve: z.enum(['exponential', 'locked-linear', 'flat']),
  importance: z.number().int().min(1).max(3),
  difficulty: z.number().int().min(1).max(3),
  mark: EvidenceMark,
  /** Ids of `references`. */
  references: z.array(z.string()),
  /** What must hold beside the target; a clinician judges it. */
  alsoNeeds: z.object({ text: z.string(), percent: CitedNumber }).optional(),
  /** Another measure for some patients: `runner` for those who run, `treadmill` where the clinic tests on one. */
  alternatives: z.array(z.object({ when: z.enum(['runner', 'treadmill']), measure: MeasureCode, target: TargetRule })).optional(),
});
export type GoalTemplate = z.infer<typeof GoalTemplate>;

/** What of a goal a prescription answers: a status, or a target reached early or held. */
export const prescriptionCauses = ['worsening', 'no-progress', 'at-risk', 'silent', 'overdue', 'early', 'held'] as const;
export type PrescriptionCause = (typeof prescriptionCauses)[number];

export const planSteps = ['re-screen', 'hold', 'step-back', 'refer', 'extend', 'advance', 'close-goal'] as const;
export type PlanStep = (typeof planSteps)[number];

/** What the program suggests when a goal leaves its expected way; the clinician decides. */
export const Prescription = z.object({
  code: z.string(),
  when: z.enum(prescriptionCauses),
  /** Goals that it answers for; every goal where there are none. */
  goals: z.array(z.enum(goalCodes)),
  step: z.enum(planSteps),
  /** How long a hold or an extension is. */
  weeks: z.number().int().positive().optional(),
  /** In words a clinician would give a patient. */
  why: z.string(),
  mark: EvidenceMark,
  /** Ids of `references`. */
  references: z.array(z.string()),
});
export type Prescription = z.infer<typeof Prescription>;

/** The immutable content of one published program version. */
export const ProgramDefinition = z.object({
  code: z.enum(programCodes),
  name: z.string(),
  /** Shown to members: one sentence, reading age about 12. */
  summary: z.string(),
  /** Does physical therapy help this? Plain words, our own. */
  doesItHelp: z.string(),
  /** Ids of `references` behind `doesItHelp`. */
  doesItHelpReferences: z.array(z.string()).default([]),
  expectation: z.object({
    text: z.string(),
    settleWeeks: z.tuple([z.number(), z.number()]).nullable(),
    mark: EvidenceMark,
    references: z.array(z.string()).default([]),
  }),
  icd10: z.array(z.object({ code: z.string(), label: z.string(), mark: EvidenceMark })),
  /** Null where none has been verified; never guessed. */
  snomed: z.array(z.object({ code: z.string(), label: z.string(), mark: EvidenceMark })),
  phases: z.array(Phase).min(1),
  /** What must be decided at a given week. */
  decisions: z.array(z.object({ week: z.number().int().positive(), text: z.string(), mark: EvidenceMark })).optional(),
  /** How much supervised exercise the program may hold. */
  dose: z
    .object({ maxSessions: CitedNumber, weeks: CitedNumber, minutesFrom: CitedNumber, minutesTo: CitedNumber, note: z.string() })
    .optional(),
  /** Last week care may be extended to. */
  extendToWeek: z.number().int().nullable(),
  symptomSettleWeek: CitedNumber.nullable(),
  returnToSportWeek: CitedNumber.nullable(),
  /** k of the expected curve, per week. */
  curveRate: CitedNumber,
  /** The measure the caseload draws. */
  mainMeasure: MeasureCode,
  measures: z.array(z.object({ code: MeasureCode, cadenceDays: z.number().int().positive() })),
  goals: z.array(GoalTemplate).min(1),
  screens: z.array(z.enum(screenCodes)),
  /** Conditions to meet before running; empty where running is never locked. */
  runningGates: z.array(z.string()),
  /** Most pressing first; versions from before prescriptions have none. */
  prescriptions: z.array(Prescription).default([]),
  /** Urgent warning signs in plain words, each with what to do. */
  warningSigns: z.array(z.object({ sign: z.string(), action: z.string(), urgency: z.enum(['emergency', 'urgent']) })),
  references: z.array(Reference),
  /** Whether the figures come from the leg pain page's body or stand on a reference of their own. */
  ownReferenceOnly: z.boolean(),
});
export type ProgramDefinition = z.infer<typeof ProgramDefinition>;
