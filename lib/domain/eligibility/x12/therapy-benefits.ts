import type { Benefit } from './response-271';

/**
 * What an EB is about, from the service itself to the plan as a whole: PT physical therapy, AE physical medicine, AC
 * rehabilitation outpatient, A9 rehabilitation, 30 health benefit plan coverage. One without a service type and without a
 * single procedure is about the plan, too. (Code list 1365, as 005010X279A1 uses it.)
 */
const ranks: readonly string[] = ['PT', 'AE', 'AC', 'A9', '30'];
const planRank = ranks.length - 1;

/** EB02: a limit or a price for others in the family. */
const onlyFor = { subscriber: ['EMP'], dependent: ['DEP', 'SPO', 'CHD', 'SPC'] };

/** 0 is the most specific; null is about something else: another service, or a single procedure (EB13). */
function rankOf({ serviceTypes, procedure }: Benefit): number | null {
  if (procedure !== '') return null;
  const found = serviceTypes.map((type) => ranks.indexOf(type)).filter((rank) => rank >= 0);
  if (serviceTypes.length === 0) return planRank;
  return found.length === 0 ? null : Math.min(...found);
}

const isOfPlan = ({ serviceTypes, procedure }: Benefit) => procedure === '' && (serviceTypes.length === 0 || serviceTypes.includes('30'));

/** Benefits inside the plan's network that matter to therapy for this patient: those of the service and those of the plan. One EB can be both. */
export function therapyBenefits(benefits: readonly Benefit[], asked: 'subscriber' | 'dependent'): { service: Benefit[]; plan: Benefit[] } {
  const others = asked === 'subscriber' ? onlyFor.dependent : onlyFor.subscriber;
  const mine = benefits.filter(({ network, level }) => network !== 'N' && !others.includes(level));
  return { service: mine.filter((benefit) => (rankOf(benefit) ?? planRank) < planRank), plan: mine.filter(isOfPlan) };
}

/** Of these, the ones about the most specific service. */
export function mostSpecific(benefits: readonly Benefit[]): Benefit[] {
  const rank = (benefit: Benefit) => rankOf(benefit) ?? planRank;
  const best = Math.min(...benefits.map(rank));
  return benefits.filter((benefit) => rank(benefit) === best);
}
