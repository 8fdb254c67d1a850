import { expect, inject, test } from 'vitest';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { refitPredictions } from '@/lib/data/predictions/refit-predictions';
import { asOwner } from '@/prisma/seed/as-owner';
import { makeClinicWorld } from '@/prisma/seed/factories/make-clinic-world';
import { makeEnrollment } from '@/prisma/seed/factories/make-enrollment';
import { makePatient } from '@/prisma/seed/factories/make-patient';

/** `count` completed courses of overuse, function rising from 40 + i by a like amount. */
async function worldWith(count: number) {
  return asOwner(inject('ownerUrl'), async (tx) => {
    const world = await makeClinicWorld(tx);
    const { organizationId, clinicId, random } = world;
    const clinicianId = world.clinician.userId;
    for (let i = 0; i < count; i += 1) {
      const patientId = await makePatient(tx, organizationId, random, { clinicId, clinicianId });
      await makeEnrollment(tx, world, {
        patientId,
        clinicianId,
        program: 'overuse',
        startedDaysAgo: 100,
        baselines: { lefs: 40 + (i % 10) },
        course: {
          lefs: [
            [14, 44 + (i % 10)],
            [28, 47 + (i % 9)],
            [84, 55 + (i % 11)],
          ],
        },
        change: (draft) => {
          draft.status = 'completed';
          draft.endedOn = draft.plannedEndOn;
        },
      });
    }
    return world;
  });
}

const modelsOf = (organizationId: string) =>
  inTransaction(systemContext(organizationId, 'job'), (tx) =>
    tx.predictionModel.findMany({ select: { stage: true, model: true }, orderBy: { stage: 'asc' } }),
  );

test('30 completed courses give both models, 29 none, and a second fit replaces the first', async () => {
  const [enough, tooFew] = [await worldWith(30), await worldWith(29)];
  await refitPredictions();
  await refitPredictions();
  const models = await modelsOf(enough.organizationId);
  expect(models.map(({ stage }) => stage)).toEqual(['early', 'start']);
  expect(models[0]?.model).toMatchObject({
    courses: 30,
    factors: [{ code: 'baseline' }, { code: 'age' }, { code: 'change' }, { code: 'steadiness' }],
  });
  expect(await modelsOf(tooFew.organizationId)).toEqual([]);
});
