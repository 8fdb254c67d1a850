import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { SuggestionAddress, standingSuggestion, storeDecision } from '@/lib/data/suggestions/standing-suggestion';
import type { Viewer } from '@/lib/domain/access';

export const DeclineSuggestion = SuggestionAddress.extend({
  reason: z.string({ error: 'Say why not.' }).trim().min(3, 'Say why not.').max(300, 'Keep the reason under 300 characters.'),
});
export type DeclineSuggestion = z.infer<typeof DeclineSuggestion>;

/** Keeps that a suggestion was declined and why; it does not come back while its cause stands. Throws `notFound`, `conflict`, `refused`. */
export async function declineSuggestion(viewer: Viewer, { key, reason, ...address }: DeclineSuggestion): Promise<{ patientId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'decline-suggestion', async () => {
      const standing = await standingSuggestion(tx, viewer, { key, ...address }, today);
      await storeDecision(tx, viewer, standing, { decision: 'declined', reason }, today);
      return { patientId: standing.enrollment.patientId };
    }),
  );
}
