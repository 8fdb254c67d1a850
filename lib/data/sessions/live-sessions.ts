import 'server-only';
import { db } from '@/lib/db';
import { roles, type Viewer } from '@/lib/domain/access';

/**
 * The people of those sessions that still live, with the role they have now, by the hexadecimal hash of their token. Looking is no use of a
 * session: whoever only leaves a page open is signed out in time. One statement.
 */
export async function liveSessions(tokenHashes: readonly string[]): Promise<Map<string, Viewer>> {
  const rows = await db.$queryRaw<(Viewer & { tokenHash: string })[]>`
    SELECT given.hash AS "tokenHash", organization_id AS "organizationId", organization_name AS "organizationName", is_demo AS "isDemo", zone,
      session_id AS "sessionId", user_id AS "userId", name, email::text AS email, role, licence, clinic_id AS "clinicId"
    FROM unnest(${[...new Set(tokenHashes)]}::text[]) AS given (hash), resume_session(decode(given.hash, 'hex'), false)`;
  return new Map(rows.filter(({ role }) => roles.includes(role)).map(({ tokenHash, ...viewer }) => [tokenHash, viewer]));
}
