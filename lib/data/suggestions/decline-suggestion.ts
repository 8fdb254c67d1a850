import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { SuggestionAddress, standingSuggestion, storeDecision } from '@/lib/data/suggestions/standing-suggestion';
import type { Viewer } from '@/lib/domain/access';
import { declineReasons, otherDeclineReason } from '@/lib/domain/enrollment/decline-reasons';

export const DeclineSuggestion = SuggestionAddress.extend({
  reason: z.enum(declineReasons, { error: 'Choose why not.' }),
  note: z.string().trim().max(300, 'Keep the note under 300 characters.').default(''),
}).refine(({ reason, note }) => reason !== otherDeclineReason || note !== '', { path: ['note'], error: 'Say which reason it is.' });
export type DeclineSuggestion = z.infer<typeof DeclineSuggestion>;

/** Keeps that a suggestion was declined and why; it does not come back while its cause stands. Throws `notFound`, `conflict`, `refused`. */
export async function declineSuggestion(
  viewer: Viewer,
  { key, reason, note, ...address }: DeclineSuggestion,
): Promise<{ patientId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'decline-suggestion', async () => {
      const standing = await standingSuggestion(tx, viewer, { key, ...address }, today);
      await storeDecision(tx, viewer, standing, { decision: 'declined', reason, note: note || null }, today);
      return { patientId: standing.enrollment.patientId };
    }),
  );
}
