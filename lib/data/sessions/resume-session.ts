import 'server-only';
import { sqlDb } from '@/lib/db';
import { roles, type Viewer } from '@/lib/domain/access';
import { hashOfToken } from './session-token';

/** The person of a live session, with the role they have now. Null when it was ended, expired, idle too long, or the account disabled. One statement. */
export async function resumeSession(token: string): Promise<Viewer | null> {
  const rows = await sqlDb.$queryRaw<Viewer[]>`
    SELECT organization_id AS "organizationId", organization_name AS "organizationName", is_demo AS "isDemo", zone, session_id AS "sessionId",
      user_id AS "userId", name, email::text AS email, role, licence, clinic_id AS "clinicId"
    FROM resume_session(${hashOfToken(token)})`;
  const viewer = rows[0];
  return viewer && roles.includes(viewer.role) ? viewer : null;
}
