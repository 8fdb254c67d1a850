import { isHighRiskSite } from '@/lib/domain/programs/choose-bone-stress-program';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { screenOf } from '@/lib/domain/screening/registry';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import type { Condition } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';

/** A screening without a finding: no to every question, an index that fits the program, a high-risk bone that was cleared. */
export function negativeAnswers(codes: readonly ScreenCode[], { site }: Pick<Condition, 'site'>, random: Random): ScreenAnswers {
  const highRisk = site !== null && isHighRiskSite(site);
  const answers: ScreenAnswers = {};
  for (const { id, kind } of codes.flatMap((code) => screenOf(code).questions)) {
    if (kind === 'number') answers[id] = Number(random.between(0.52, 0.88).toFixed(2));
    else answers[id] = highRisk && (id === 'bone-high-risk-site' || id === 'bone-cleared');
  }
  return answers;
}

/** The yes answers of a believable finding, by screen. */
export const findings = {
  'limb-ischaemia': ['ischemia-pale', 'ischemia-cold'],
  dvt: ['dvt-tender', 'dvt-calf', 'dvt-edema'],
  'cauda-equina': ['cauda-saddle'],
  compartment: ['compartment-stretch'],
  'foot-drop': ['foot-drop-new'],
  'serious-pathology': ['serious-weight', 'serious-night'],
} as const satisfies Partial<Record<ScreenCode, readonly string[]>>;
export type FoundScreen = keyof typeof findings;

export function positiveAnswers(
  codes: readonly ScreenCode[],
  condition: Pick<Condition, 'site'>,
  found: FoundScreen,
  random: Random,
): ScreenAnswers {
  return { ...negativeAnswers(codes, condition, random), ...Object.fromEntries(findings[found].map((id) => [id, true])) };
}
