import 'server-only';
import { searchSponsorsIn } from '@/lib/data/eligibility/search-sponsors';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { waysToType } from '@/lib/domain/eligibility/ways-to-type';
import type { AddSponsorName } from './add-sponsor-name';
import { lockSponsor } from './lock-sponsor';

/** What one way of typing the name would find: the place of the sponsor among the hits from 1, null when it is not there; and who else. */
export type NameTrial = { typed: string; place: number | null; others: string[] };

class TriedOut extends Error {
  constructor(readonly trials: NameTrial[]) {
    super('tried out');
  }
}

/** What the search will find once the sponsor has this name as well: the real search on the real index, and nothing is kept. Throws `notFound`. */
export async function previewSponsorName(viewer: Viewer, { sponsorId, kind, name }: AddSponsorName): Promise<NameTrial[]> {
  const { organizationId } = viewer;
  try {
    return await inTransaction(viewer, async (tx) => {
      await lockSponsor(tx, viewer, sponsorId);
      const searchKey = normalizeName(name);
      await tx.sponsorName.createMany({ data: { organizationId, sponsorId, kind, name, searchKey }, skipDuplicates: true });
      const trials: NameTrial[] = [];
      for (const typed of waysToType(name, kind)) {
        const hits = await searchSponsorsIn(tx, typed);
        const at = hits.findIndex(({ id }) => id === sponsorId);
        trials.push({ typed, place: at < 0 ? null : at + 1, others: hits.filter(({ id }) => id !== sponsorId).map((hit) => hit.name) });
      }
      // The only way to keep nothing: the transaction must not commit.
      throw new TriedOut(trials);
    });
  } catch (error) {
    if (error instanceof TriedOut) return error.trials;
    throw error;
  }
}
