import type { ProgramDefinition } from '@/lib/domain/programs/program';

export type WarningSign = ProgramDefinition['warningSigns'][number];

/** Each sign once, emergencies first: what is asked of someone who wants one of these programs. */
export function signsToAsk(programs: readonly Pick<ProgramDefinition, 'warningSigns'>[]): WarningSign[] {
  const signs = [...new Map(programs.flatMap(({ warningSigns }) => warningSigns).map((sign) => [sign.sign, sign])).values()];
  return [...signs.filter(({ urgency }) => urgency === 'emergency'), ...signs.filter(({ urgency }) => urgency === 'urgent')];
}

export type SignsFound = { missing: number[] } | { urgency: WarningSign['urgency'] | null };

/** What answers to these signs mean, by their places: which are missing (never "no"), else the most urgent that was found. One yes suffices. */
export function signsFound(signs: readonly WarningSign[], answers: Readonly<Record<string, unknown>>): SignsFound {
  const yes = signs.filter((_, place) => answers[place] === 'yes');
  if (yes.some(({ urgency }) => urgency === 'emergency')) return { urgency: 'emergency' };
  const missing = signs.flatMap((_, place) => (answers[place] === 'yes' || answers[place] === 'no' ? [] : [place]));
  if (missing.length > 0) return { missing };
  return { urgency: yes.length > 0 ? 'urgent' : null };
}
