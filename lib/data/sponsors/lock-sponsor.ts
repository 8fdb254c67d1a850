import 'server-only';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { AppError } from '@/lib/errors';

export type LockedSponsor = {
  id: string;
  kind: SponsorKind;
  legalName: string;
  locality: string;
  size: number;
  zone: string;
  version: number;
};

/** The sponsor of an editor, held until the transaction ends, so that changes to it follow one another. Throws `notFound`. */
export async function lockSponsor(tx: Tx, viewer: Viewer, sponsorId: string): Promise<LockedSponsor> {
  requirePermission(viewer, 'sponsor:edit');
  const [sponsor] = await tx.$queryRaw<LockedSponsor[]>`
    SELECT id, kind, legal_name AS "legalName", locality, size, zone, version FROM sponsor
    WHERE organization_id = ${viewer.organizationId}::uuid AND id = ${sponsorId}::uuid FOR UPDATE`;
  if (!sponsor) throw new AppError('notFound');
  return sponsor;
}
