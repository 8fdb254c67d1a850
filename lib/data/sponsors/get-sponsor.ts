import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { toDay, toDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import { can, type Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { AppError } from '@/lib/errors';

export type SponsorPage = {
  today: Day;
  id: string;
  kind: 'employer' | 'health-plan';
  legalName: string;
  locality: string;
  size: number;
  zone: string;
  version: number;
  names: { id: string; kind: SponsorNameKind; name: string }[];
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
    version: number;
  }[];
  contacts: { id: string; name: string; role: string; email: string | null; phone: string | null }[];
  /** Empty for those who may not edit: contracts are not for everyone. */
  documents: { id: string; title: string; fileName: string; addedAt: Date }[];
  members: { current: number; dependents: number };
};

/** One sponsor with its names and coverage terms; days are counted in its zone. Throws `notFound`. */
export async function getSponsor(viewer: Viewer, sponsorId: string): Promise<SponsorPage> {
  requirePermission(viewer, 'sponsor:read');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const sponsor = await tx.sponsor.findFirst({
      where: { organizationId, id: sponsorId },
      select: { id: true, kind: true, legalName: true, locality: true, size: true, zone: true, version: true },
    });
    if (!sponsor) throw new AppError('notFound');
    const today = todayIn(sponsor.zone);
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
        version: true,
      },
      orderBy: { startsOn: 'desc' },
    });
    const [members] = await tx.$queryRaw<SponsorPage['members'][]>`
      SELECT count(*)::int AS current, count(*) FILTER (WHERE relationship <> 'self')::int AS dependents FROM member
      WHERE organization_id = ${organizationId}::uuid AND sponsor_id = ${sponsorId}::uuid AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
    const kept = await contactsAndDocuments(tx, viewer, sponsorId);
    await appendAudit(tx, viewer, 'sponsors.viewed', { type: 'sponsor', id: sponsorId });
    return {
      ...sponsor,
      today,
      kind: sponsor.kind === 'employer' ? 'employer' : 'health-plan',
      names: names as SponsorPage['names'],
      ...kept,
      coverages: coverages.map(({ startsOn, endsOn, ...terms }) => ({ ...terms, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) })),
      members: members ?? { current: 0, dependents: 0 },
    };
  });
}

async function contactsAndDocuments(tx: Tx, viewer: Viewer, sponsorId: string): Promise<Pick<SponsorPage, 'contacts' | 'documents'>> {
  const where = { organizationId: viewer.organizationId, sponsorId };
  const contacts = await tx.sponsorContact.findMany({
    where,
    select: { id: true, name: true, role: true, email: true, phone: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  if (!can(viewer, 'sponsor:edit')) return { contacts, documents: [] };
  const documents = await tx.sponsorDocument.findMany({
    where: { ...where, removedAt: null },
    select: { id: true, title: true, fileName: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
  });
  return { contacts, documents: documents.map(({ createdAt, ...document }) => ({ ...document, addedAt: createdAt })) };
}
