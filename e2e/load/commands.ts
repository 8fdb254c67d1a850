import { randomUUID } from 'node:crypto';
import { todayIn } from '@/lib/data/clock';
import { snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { recordScore } from '@/lib/data/observations/record-score';
import { searchPatients } from '@/lib/data/patients/search-patients';
import { writeNote } from '@/lib/data/patients/write-note';
import { db } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { type Prepared, people } from './visitors';

export type Command = { name: string; budget?: number; work: () => Promise<unknown> };

/** The commands of a working day as the demo clinician gives them, on the product's own database. They run here, so there is no session to resume. */
export async function commandsOf({ owner, appEnvironment, patientId, enrollmentId }: Prepared): Promise<Command[]> {
  for (const name of ['DATABASE_APP_URL', 'AUTH_SECRET']) process.env[name] = appEnvironment[name];
  const { rows: viewers } = await owner.query<Viewer>(
    `
    SELECT u.organization_id AS "organizationId", o.name AS "organizationName", o.is_demo AS "isDemo", o.zone, gen_random_uuid() AS "sessionId",
      u.id AS "userId", u.name, u.email, u.role, u.licence, u.clinic_id AS "clinicId"
    FROM app_user u JOIN organization o ON o.id = u.organization_id WHERE u.email = $1`,
    [people.clinician],
  );
  const viewer = viewers[0];
  if (!viewer) throw new Error('There is no demo clinician.');
  const today = todayIn(viewer.zone);
  await db.$queryRaw`SELECT 1`; // the connection is opened before anything is counted
  const keyed = { enrollmentId, observedOn: today, measure: 'nprs' as const };
  return [
    { name: 'record a score', budget: 10, work: () => recordScore(viewer, { ...keyed, key: randomUUID(), value: 4 }) },
    { name: 'write a note', work: () => writeNote(viewer, { key: randomUUID(), patientId, body: 'Walks to work again.' }) },
    {
      name: 'snooze',
      work: () => snoozeEnrollment(viewer, { key: randomUUID(), enrollmentId, until: addDays(today, 3), reason: 'On holiday.' }),
    },
    { name: 'search patients', work: () => searchPatients(viewer, 'an') },
  ];
}
