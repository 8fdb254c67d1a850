import { expect, inject, test } from 'vitest';
import { inTransaction } from '@/lib/data/in-transaction';
import { asOwner } from '@/prisma/seed/as-owner';
import { makeClinicWorld } from './make-clinic-world';
import { makeEnrollment } from './make-enrollment';
import { makePatient } from './make-patient';

test('an enrollment made for a test is assessed as it is stored, and the application sees it', async () => {
  const { world, enrollment } = await asOwner(inject('ownerUrl'), async (tx) => {
    const world = await makeClinicWorld(tx);
    const clinicianId = world.clinician.userId;
    const patientId = await makePatient(tx, world.organizationId, world.random, { clinicId: world.clinicId, clinicianId });
    const course = {
      nprs: [
        [7, 6],
        [14, 5],
        [20, 4],
      ],
    } as const;
    const enrollment = await makeEnrollment(tx, world, { patientId, clinicianId, startedDaysAgo: 21, baselines: { nprs: 6 }, course });
    return { world, enrollment };
  });
  const stored = await inTransaction(world.clinician, (tx) =>
    tx.goal.findFirst({
      where: { enrollmentId: enrollment.id, code: 'st1-pain' },
      select: { status: true, latestValue: true, target: true },
    }),
  );
  expect(stored?.target.toNumber()).toBe(4);
  expect(stored?.latestValue?.toNumber()).toBe(4);
  expect(stored?.status).toBe('achieved');
});
