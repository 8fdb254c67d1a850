import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Role, Viewer } from '@/lib/domain/access';

/** Runs one statement as the database's owner, past row-level security; for what the application itself may not do. */
export async function asOwner<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const owner = new pg.Client(inject('ownerUrl'));
  await owner.connect();
  try {
    return (await owner.query<Row>(text, values)).rows;
  } finally {
    await owner.end();
  }
}

type Wanted = { passwordHash?: string; role?: Role; mfaRequired?: boolean; idleMinutes?: number; absoluteHours?: number };

export type TestAccount = { organizationId: string; userId: string; email: string };

/** An organization of its own with one person in it. */
export async function makeAccount(wanted: Wanted = {}): Promise<TestAccount> {
  const { passwordHash = '!', role = 'clinician', mfaRequired = false, idleMinutes = 15, absoluteHours = 8 } = wanted;
  const [organizationId, userId] = [randomUUID(), randomUUID()];
  const email = `${userId}@test.cairn.test`;
  await asOwner(
    `WITH o AS (INSERT INTO organization (id, slug, name, zone, mfa_required, idle_minutes, absolute_hours) VALUES ($1::uuid, $1::text, 'Test', 'America/New_York', $6, $7, $8)),
       u AS (INSERT INTO app_user (organization_id, id, email, name, role) VALUES ($1::uuid, $2::uuid, $3, 'Test Person', $4))
     INSERT INTO credential (organization_id, user_id, password_hash) VALUES ($1::uuid, $2::uuid, $5)`,
    [organizationId, userId, email, role, passwordHash, mfaRequired, idleMinutes, absoluteHours],
  );
  return { organizationId, userId, email };
}

/** The person of an account as a viewer, for commands that need no session. */
export function viewerOf({ organizationId, userId, email }: TestAccount, role: Role = 'clinician'): Viewer {
  return {
    organizationId,
    organizationName: 'Test',
    isDemo: false,
    zone: 'America/New_York',
    sessionId: randomUUID(),
    userId,
    name: 'Test Person',
    email,
    role,
    licence: null,
    clinicId: null,
  };
}
