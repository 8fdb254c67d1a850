import 'server-only';
import { todayIn } from '@/lib/data/clock';
import { toDay, toDayOrNull } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { CoverageTerms } from '@/lib/domain/eligibility/decide-coverage';
import { AppError } from '@/lib/errors';

/** What a sponsor pays for, and the day it is there. Throws `notFound`. */
export async function sponsorTerms(tx: Tx, organizationId: string, sponsorId: string): Promise<{ today: Day; coverages: CoverageTerms[] }> {
  const sponsor = await tx.sponsor.findFirst({ where: { organizationId, id: sponsorId }, select: { zone: true } });
  if (!sponsor) throw new AppError('notFound');
  const rows = await tx.coverage.findMany({
    where: { organizationId, sponsorId },
    select: {
      startsOn: true,
      endsOn: true,
      programCodes: true,
      memberCostCents: true,
      visitLimit: true,
      coversSpouse: true,
      coversChildren: true,
      minAge: true,
      childMinAge: true,
      childUntilAge: true,
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  });
  const coverages = rows.map(({ startsOn, endsOn, ...terms }) => ({ ...terms, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }));
  return { today: todayIn(sponsor.zone), coverages };
}
