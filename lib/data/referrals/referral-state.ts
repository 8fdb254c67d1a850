import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { hashOfToken, isSessionToken } from '@/lib/data/sessions/session-token';
import type { Day } from '@/lib/domain/day';
import { dayIn } from '@/lib/domain/day';
import type { DeclineReason, ReferralStatus, ReturnReason } from '@/lib/domain/referrals/referral-words';

/** What a private link shows: no more of the person than their first name, and nothing that the clinic wrote. */
export type ReferralState = {
  firstName: string;
  /** Asked by whoever's employer or plan it is. */
  isOwn: boolean;
  programName: string | null;
  status: ReferralStatus;
  reachBy: 'email' | 'phone';
  declineReason: DeclineReason | null;
  /** Why and when it was last given back. */
  returnReason: ReturnReason | null;
  returnedOn: Day | null;
  requestedOn: Day;
  decidedOn: Day | null;
  linkEndsOn: Day;
};

type Row = Omit<ReferralState, 'requestedOn' | 'decidedOn' | 'returnedOn' | 'linkEndsOn'> & {
  requestedAt: Date;
  decidedAt: Date | null;
  returnedAt: Date | null;
  linkEndsAt: Date;
};

/** The state of the request behind a link; null for one that is unknown or over, which are the same. Days are the organization's. */
export async function referralState(organization: { id: string; zone: string }, token: string): Promise<ReferralState | null> {
  if (!isSessionToken(token)) return null;
  const [row] = await inTransaction(
    systemContext(organization.id, 'public'),
    (tx) => tx.$queryRaw<Row[]>`
      SELECT r.given_name AS "firstName", r.relationship = 'self' AS "isOwn", g.name AS "programName", r.status, r.contact->>'by' AS "reachBy", r.decline_reason AS "declineReason",
        r.requested_at AS "requestedAt", r.decided_at AS "decidedAt", b.reason AS "returnReason", b.created_at AS "returnedAt", l.expires_at AS "linkEndsAt"
      FROM referral_link l
      JOIN referral r ON r.organization_id = l.organization_id AND r.id = l.referral_id
      LEFT JOIN LATERAL (SELECT reason, created_at FROM referral_return WHERE organization_id = r.organization_id AND referral_id = r.id
        ORDER BY created_at DESC, id DESC LIMIT 1) b ON true
      LEFT JOIN program g ON g.organization_id = r.organization_id AND g.code = r.program_code
      WHERE l.organization_id = ${organization.id}::uuid AND l.token_hash = ${hashOfToken(token)} AND l.expires_at > now()`,
  );
  if (!row) return null;
  const { requestedAt, decidedAt, returnedAt, linkEndsAt, ...state } = row;
  const day = (at: Date) => dayIn(organization.zone, at);
  return {
    ...state,
    requestedOn: day(requestedAt),
    decidedOn: decidedAt && day(decidedAt),
    returnedOn: returnedAt && day(returnedAt),
    linkEndsOn: day(linkEndsAt),
  };
}
