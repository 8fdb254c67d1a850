import { planRank, serviceRank } from '@/lib/domain/eligibility/payer-standing';
import type { Benefit } from './response-271';

/** EB02: a limit or a price for others in the family. EMP, DEP, SPO, CHD and SPC are "only", ESP, ECH and FAM are not: `v`, as OpenDental (EB271) lists them. */
const onlyFor = { subscriber: ['EMP'], dependent: ['DEP', 'SPO', 'CHD', 'SPC'] };

/** A single procedure (EB13) is not the service, whatever else is said. */
const rankOf = ({ serviceTypes, procedure }: Benefit) => (procedure === '' ? serviceRank(serviceTypes) : null);

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
