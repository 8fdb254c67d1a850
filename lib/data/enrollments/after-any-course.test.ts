import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { todayIn } from '@/lib/data/clock';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { reassessDue } from '@/lib/data/enrollments/reassess-due';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { completeGoal } from '@/lib/data/goals/complete-goal';
import { reopenGoal } from '@/lib/data/goals/reopen-goal';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});
afterEach(() => {
  vi.useRealTimers();
});

type Later = { does: 'score' | 'correct' | 'complete' | 'reopen' | 'wait'; value: number; at: number };

/** What can happen once care is completed; `at` picks a goal, a score, or how many days ago or on. */
const later: fc.Arbitrary<Later> = fc.record({
  does: fc.constantFrom('score', 'correct', 'complete', 'reopen', 'wait'),
  value: fc.integer({ min: 0, max: 10 }),
  at: fc.integer({ min: 0, max: 30 }),
});

async function happen({ id: enrollmentId }: EnrollmentDraft, { does, value, at }: Later): Promise<unknown> {
  const { clinician: viewer } = clinic;
  const key = randomUUID();
  switch (does) {
    case 'score':
      return recordScore(viewer, { key, enrollmentId, measure: 'nprs', value, observedOn: addDays(todayIn(viewer.zone), -(at % 10)) });
    case 'correct': {
      const standing = `SELECT id FROM observation o WHERE enrollment_id = $1
        AND NOT EXISTS (SELECT 1 FROM observation c WHERE c.corrects_id = o.id)`;
      const observationId = (await chosen(standing, enrollmentId, at))?.id;
      return correctObservation(viewer, CorrectObservation.parse({ key, observationId, value: String(value), reason: 'Typed wrongly' }));
    }
    case 'wait':
      vi.setSystemTime(Date.now() + (at + 1) * 86_400_000);
      return reassessDue();
    default: {
      const goal = await chosen('SELECT id, version FROM goal WHERE enrollment_id = $1', enrollmentId, at);
      const address = { key, goalId: goal?.id ?? '', version: goal?.version ?? 0 };
      return does === 'complete' ? completeGoal(viewer, address) : reopenGoal(viewer, { ...address, reason: 'Pain is back' });
    }
  }
}

async function chosen(text: string, id: string, at: number): Promise<{ id: string; version: number } | undefined> {
  const rows = await database.rows<{ id: string; version: number }>(`${text} ORDER BY id`, [id]);
  return rows[at % Math.max(1, rows.length)];
}

/** The same of each score, or of each goal. */
const ofEach = (does: Later['does']): Later[] => Array.from({ length: 12 }, (_, at) => ({ does, at, value: 4 }));

test('whatever happens after care, what is stored is what the facts say, and what care came to stands', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(later, { minLength: 6, maxLength: 14 }), async (course) => {
      vi.useRealTimers();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      const care = await clinic.addCare({ program: 'peroneal', baselines: { nprs: 6, lefs: 40 }, course: { nprs: [[5, 4]] } });
      const end = { key: randomUUID(), enrollmentId: care.id, version: '1', how: 'completed', withoutFinal: 'Moved away' };
      await endCare(clinic.clinician, EndCare.parse(end));
      const outcomes = () => database.rows('SELECT measure, latest FROM enrollment_outcome WHERE enrollment_id = $1 ORDER BY 1', [care.id]);
      const cameTo = await outcomes();
      for (const given of [{ does: 'wait', value: 0, at: 4 } as const, ...course]) {
        await happen(care, given).then(
          () => done.add(given.does),
          (error: unknown) => {
            if (!(error instanceof AppError)) throw error;
          },
        );
        // Each time: what happens next would derive everything anew and hide what was missed.
        expect((await verifyAssessments()).differences.filter(({ enrollmentId }) => enrollmentId === care.id)).toEqual([]);
        expect(await outcomes()).toEqual(cameTo);
      }
    }),
    // The first one does each of them at least once, so that not everything is refused.
    {
      numRuns: 20,
      examples: [[[{ does: 'score', value: 9, at: 0 }, ...ofEach('correct'), ...ofEach('complete'), ...ofEach('reopen')]]],
    },
  );
  expect([...done].sort()).toEqual(['complete', 'correct', 'reopen', 'score', 'wait']);
}, 120_000);
