import 'server-only';
import { todayIn } from '@/lib/data/clock';
import { toDay, toDayOrNull } from '@/lib/data/day-column';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { Day } from '@/lib/domain/day';
import { byStanding, type CoverageStanding, coverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';

/** One agreement of a sponsor as anyone may read it. Money in cents, ages in years; no visit limit is null. */
export type PublicCoverage = {
  id: string;
  standing: CoverageStanding;
  startsOn: Day;
  endsOn: Day | null;
  programs: { code: string; name: string }[];
  memberCostCents: number;
  visitLimit: number | null;
  coversSpouse: boolean;
  coversChildren: boolean;
  minAge: number;
  childMinAge: number | null;
  childUntilAge: number | null;
};

export type PublicSponsor = { id: string; kind: SponsorKind; name: string; locality: string; today: Day; coverages: PublicCoverage[] };

/** What a sponsor pays for, what holds today first; null where the organization has no such sponsor. Days are counted in the sponsor's zone. */
export async function sponsorCoverage(organizationId: string, sponsorId: string): Promise<PublicSponsor | null> {
  return inTransaction(systemContext(organizationId, 'public'), async (tx) => {
    const sponsor = await tx.sponsor.findFirst({
      where: { organizationId, id: sponsorId },
      select: { id: true, kind: true, legalName: true, locality: true, zone: true },
    });
    if (!sponsor) return null;
    const rows = await tx.coverage.findMany({
      where: { organizationId, sponsorId },
      select: {
        id: true,
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
    });
    const programs = await tx.program.findMany({
      where: { organizationId, versions: { some: { status: 'published' } } },
      select: { code: true, name: true },
      orderBy: { name: 'asc' },
    });
    const today = todayIn(sponsor.zone);
    const coverages = rows.map(({ programCodes, startsOn, endsOn, ...terms }) => {
      const window = { startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) };
      return {
        ...terms,
        ...window,
        standing: coverageStanding(window, today),
        programs: programs.filter(({ code }) => programCodes.includes(code)),
      };
    });
    const { id, kind, legalName, locality } = sponsor;
    return { id, kind: kind as SponsorKind, name: legalName, locality, today, coverages: coverages.sort(byStanding(today)) };
  });
}
