import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { inTransaction } from '@/lib/data/in-transaction';
import { outcomePrograms } from '@/lib/data/outcomes/outcome-programs';
import { programSuggestions } from '@/lib/data/outcomes/program-suggestions';
import { getPatient } from '@/lib/data/patients/get-patient';
import { acceptSuggestion } from '@/lib/data/suggestions/accept-suggestion';
import { declineSuggestion } from '@/lib/data/suggestions/decline-suggestion';
import { addDays } from '@/lib/domain/day';
import type { Period } from '@/lib/domain/outcomes/period';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { suggestionAnswers } from '@/lib/domain/outcomes/suggestion-answers';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { careOffItsWay } from '@/prisma/seed/factories/care-off-its-way';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let cares: EnrollmentDraft[];

/** Thirteen people, 24 days in: pain is worse than at the start, function makes no progress, pacing is reached twice. */
beforeAll(async () => {
  clinic = await testClinic(database);
  cares = [];
  for (let at = 0; at < 13; at += 1) cares.push(await newCare());
});

const newCare = () => careOffItsWay(clinic);

const shown = async ({ id, patientId }: EnrollmentDraft) => {
  const page = await getPatient(clinic.clinician, patientId);
  return page.enrollments.find((one) => one.id === id)?.plan?.suggestions ?? [];
};
const addressOf = async (care: EnrollmentDraft, code: string) => {
  const found = (await shown(care)).find(({ prescription }) => prescription === code);
  if (!found) throw new Error(`${code} is not suggested`);
  const { goalId, prescription, cause } = found;
  return { key: randomUUID(), enrollmentId: care.id, goalId, prescription, cause };
};
/** Suggestions to those whose care began in a period, of which no more is asked here than that it holds them or not: care of 24 days began in no quarter that is over. */
const outcomes = async (code: string, period: Period = { from: addDays(clinic.clock.today, -30), to: clinic.clock.today }) =>
  inTransaction(clinic.manager, async (tx) => {
    const program = (await outcomePrograms(tx, clinic.manager)).find((one) => one.code === code);
    if (!program) throw new Error(`no program ${code}`);
    return suggestionAnswers(await programSuggestions(tx, clinic.manager, [period], program, clinic.clock.today));
  });
const none = { count: null, total: null, share: null, interval: null };

test('what stands open is what the patients’ pages suggest', async () => {
  const standing = (await Promise.all(cares.map(shown))).flat();
  expect(standing).toHaveLength(4 * 13);
  const all = { suggested: 52, accepted: 0, declined: 0, open: 52, acceptedOfDecided: rate(0, 0) };
  const each = { suggested: 13, accepted: 0, declined: 0, open: 13, acceptedOfDecided: rate(0, 0) };
  expect(await outcomes('sciatica')).toEqual({
    ...all,
    steps: ['re-screen', 'step-back', 'refer', 'close-goal'].map((step) => ({ step, ...each })),
    reasons: [],
  });
});

test('decided they count as accepted or declined, with the reasons, also once care has ended', async () => {
  for (const care of cares) {
    await acceptSuggestion(clinic.clinician, await addressOf(care, 'worse-back'));
    const why = { reason: 'The patient does not want it.', note: 'Told by Mrs Doe' } as const;
    await declineSuggestion(clinic.clinician, { ...(await addressOf(care, 'slow-refer')), ...why });
  }
  const open = (await Promise.all(cares.map(shown))).flat().length;
  expect(await outcomes('sciatica')).toMatchObject({
    accepted: 13,
    declined: 13,
    open,
    acceptedOfDecided: rate(13, 26),
    reasons: [{ reason: 'The patient does not want it.', count: 13 }],
  });
  for (const { id: enrollmentId } of cares) {
    const [row] = await database.rows<{ version: number }>('SELECT version FROM enrollment WHERE id = $1', [enrollmentId]);
    const how = { how: 'completed', withoutFinal: 'Moved away', version: String(row?.version) };
    await endCare(clinic.clinician, EndCare.parse({ key: randomUUID(), enrollmentId, ...how }));
  }
  expect(await outcomes('sciatica')).toMatchObject({ suggested: 26, accepted: 13, declined: 13, open: 0 });
  expect(JSON.stringify(await outcomes('sciatica'))).not.toContain('Doe');
});

test('those enrolled outside of the period, and in another program, do not count', async () => {
  const before = addDays(clinic.clock.today, -25);
  expect(await outcomes('sciatica', { from: addDays(before, -60), to: before })).toMatchObject({ suggested: 0, steps: [] });
  expect(await outcomes('cecs')).toMatchObject({ suggested: 0, steps: [] });
});

test('of few people nothing is told, however much was suggested', async () => {
  clinic = await testClinic(database);
  const few = [await newCare(), await newCare(), await newCare()];
  for (const care of few) await acceptSuggestion(clinic.clinician, await addressOf(care, 'worse-back'));
  const withheld = { suggested: null, accepted: null, declined: 0, acceptedOfDecided: none };
  expect(await outcomes('sciatica')).toMatchObject({ ...withheld, open: null, reasons: [] });
  expect((await outcomes('sciatica')).steps.every(({ suggested }) => suggested === null)).toBe(true);
});
