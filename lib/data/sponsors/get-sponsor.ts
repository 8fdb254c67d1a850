import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { toDay, toDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export type SponsorPage = {
  today: Day;
  id: string;
  kind: 'employer' | 'health-plan';
  legalName: string;
  locality: string;
  size: number;
  names: { id: string; kind: string; name: string }[];
  coverages: {
    id: string;
    programCodes: string[];
    startsOn: Day;
    endsOn: Day | null;
    memberCostCents: number;
    visitLimit: number | null;
    coversSpouse: boolean;
    coversChildren: boolean;
    minAge: number;
    childMinAge: number | null;
    childUntilAge: number | null;
  }[];
  members: { current: number; dependents: number };
};

/** One sponsor with its names and coverage terms. Throws `notFound`. */
export async function getSponsor(viewer: Viewer, sponsorId: string): Promise<SponsorPage> {
  requirePermission(viewer, 'sponsor:read');
  const today = todayIn(viewer.zone);
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const sponsor = await tx.sponsor.findFirst({
      where: { organizationId, id: sponsorId },
      select: { id: true, kind: true, legalName: true, locality: true, size: true },
    });
    if (!sponsor) throw new AppError('notFound');
    const names = await tx.sponsorName.findMany({
      where: { organizationId, sponsorId },
      select: { id: true, kind: true, name: true },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    });
    const coverages = await tx.coverage.findMany({
      where: { organizationId, sponsorId },
      select: {
        id: true,
        programCodes: true,
        startsOn: true,
        endsOn: true,
        memberCostCents: true,
        visitLimit: true,
        coversSpouse: true,
        coversChildren: true,
        minAge: true,
        childMinAge: true,
        childUntilAge: true,
      },
      orderBy: { startsOn: 'desc' },
    });
    const [members] = await tx.$queryRaw<SponsorPage['members'][]>`
      SELECT count(*)::int AS current, count(*) FILTER (WHERE relationship <> 'self')::int AS dependents FROM member
      WHERE organization_id = ${organizationId}::uuid AND sponsor_id = ${sponsorId}::uuid AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
    await appendAudit(tx, viewer, 'sponsors.viewed', { type: 'sponsor', id: sponsorId });
    return {
      ...sponsor,
      today,
      kind: sponsor.kind === 'employer' ? 'employer' : 'health-plan',
      names,
      coverages: coverages.map(({ startsOn, endsOn, ...terms }) => ({ ...terms, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) })),
      members: members ?? { current: 0, dependents: 0 },
    };
  });
}
