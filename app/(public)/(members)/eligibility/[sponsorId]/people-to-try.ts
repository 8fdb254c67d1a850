import { type DemoPerson, demoPeople } from '@/lib/data/eligibility/demo-people';
import { simulatedPeople } from '@/lib/data/eligibility/simulated-people';
import type { AnswerKind } from '@/lib/domain/eligibility/check-answer';
import type { PersonToTry } from './demo-people';

const toldWords: Record<AnswerKind, string> = {
  covered: 'Covered',
  'not-started': 'Not started yet',
  ended: 'Ended',
  'dependent-not-covered': 'Family member who is not covered',
  'too-young': 'Too young',
  'not-covered': 'Not covered',
  'not-found': 'Not found',
  'cannot-check': 'Cannot be checked right now',
};

/** The demo's invented people as they fill in the form; those of the payer simulator where a payer is asked. */
export async function peopleToTry(
  organization: { id: string; isDemo: boolean },
  sponsorId: string,
  asksPayer: boolean,
): Promise<PersonToTry[]> {
  if (!organization.isDemo) return [];
  return (asksPayer ? simulatedPeople : await demoPeople(organization.id, sponsorId)).map(personToTry);
}

function personToTry({ kind, relationship, birthDate, ...names }: DemoPerson): PersonToTry {
  const isFamily = kind === 'covered' && relationship !== 'self';
  return {
    told: isFamily ? 'Covered family member' : toldWords[kind],
    birthDate,
    typed: { ...names, who: relationship, ...birthBoxes('birth', birthDate) },
  };
}

/** A day as it stands in the three boxes of a birth date. */
export function birthBoxes(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(date)), [`${name}.year`]: year };
}
