import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { getAssignment } from '@/lib/data/assignments/get-assignment';
import { dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { publishProgram } from '@/lib/data/program-drafts/publish-program';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { getProgram } from '@/lib/data/programs/get-program';
import { makeReferralIds } from '@/lib/data/referral-boundaries.fixture';
import { makeSponsorIds } from '@/lib/data/sponsor-boundaries.fixture';
import { finishTask } from '@/lib/data/tasks/finish-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';
import { getUpgrade } from '@/lib/data/version-moves/get-upgrade';
import { MoveEnrollments, moveEnrollments } from '@/lib/data/version-moves/move-enrollments';
import { addDays } from '@/lib/domain/day';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';
import { boundaries, type Theirs, takesNoId } from './isolation-table.fixture';
import { makeImports } from './roster-boundaries.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let elsewhere: TestClinic;
let theirs: Theirs;

const canary = 'Canary';

/** Care, flags, an assignment under way, a sponsor and a session: one of everything that someone else may want. */
async function makeTheirs(withFlags = true): Promise<Theirs> {
  const { clinician, clock, organizationId } = clinic;
  const patientId = await clinic.addPatient({ givenName: canary, familyName: `${canary}son`, recordNumber: `${canary}-${randomUUID()}` });
  const flagIds = withFlags ? [randomUUID(), randomUUID()] : [];
  const seen = { acknowledgedAt: clock.now, acknowledgedAction: 'Called.' };
  const care = await clinic.addCare({
    patientId,
    program: 'shin-pain',
    change: (draft) => {
      for (const [i, id] of flagIds.entries())
        draft.flags.push({
          id,
          screen: i === 0 ? 'dvt' : 'limb-ischaemia',
          severity: 'urgent',
          words: `${canary} found.`,
          raisedAt: clock.now,
          clearBy: addDays(clock.today, 1),
          clearedAt: null,
          clearance: null,
          screeningId: null,
          ...(i === 0 ? { acknowledgedAt: null, acknowledgedAction: null } : seen),
        });
    },
  });
  const gated = await clinic.addCare({
    patientId,
    program: 'bsi-low',
    condition: { site: 'fibula', mriGrade: 1 },
    course: { nprs: [[14, 1]], 'flare-days': [[14, 0]] },
    change: (draft) => {
      draft.goals = draft.goals.filter(({ code }) => code !== 'lt2-walking');
      for (const goal of draft.goals) if (goal.code === 'st3-pacing') goal.completedOn = clock.today;
    },
  });
  const goalOf = (code: string) => gated.goals.find((goal) => goal.code === code)?.id ?? '';
  await testIntake(clinician, patientId).prepare();
  const draft = (await getAssignment(clinician, patientId)).draft;
  const [sponsorId, sessionId, viewId] = [randomUUID(), randomUUID(), randomUUID()];
  await database.rows(`INSERT INTO saved_view (organization_id, id, user_id, name, query) VALUES ($1, $2, $3, $4, '')`, [
    organizationId,
    viewId,
    clinician.userId,
    `${canary} ${viewId}`,
  ]);
  await database.rows(
    `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, 'employer', '${canary} Ltd', 'Springfield', 'America/New_York')`,
    [organizationId, sponsorId],
  );
  await database.rows(
    `INSERT INTO payer_gateway (organization_id, id, sponsor_id, kind, endpoint, payer_id, sender_id, receiver_id) VALUES ($1, gen_random_uuid(), $2, 'x12', 'simulator:x12', '${canary}', 'S', 'R')`,
    [organizationId, sponsorId],
  );
  await database.rows(
    `INSERT INTO session (organization_id, id, user_id, token_hash, expires_at, device) VALUES ($1, $2, $3, sha256(gen_random_uuid()::text::bytea), now() + interval '1 hour', '${canary}')`,
    [organizationId, sessionId, clinician.userId],
  );
  const [taskId, doneTaskId] = await Promise.all(
    ['Open', 'Done'].map(async (title) => {
      const sent = { key: randomUUID(), patientId, title: `${canary} ${title}`, assigneeId: clinician.userId };
      const { taskId: id } = await writeTask(clinician, WriteTask.parse(sent));
      if (title === 'Done') await finishTask(clinician, { taskId: id });
      return id;
    }),
  );
  return {
    ...(await makeReferralIds(database.rows, clinic, sponsorId, canary)),
    ...(await makeSponsorIds(clinic.administrator, sponsorId)),
    patientId,
    taskId: taskId ?? '',
    doneTaskId: doneTaskId ?? '',
    viewId,
    clinicianId: clinician.userId,
    colleagueId: clinic.otherClinician.userId,
    enrollmentId: care.id,
    gatedId: gated.id,
    observationId: care.scores.find(({ measure }) => measure === 'nprs')?.id ?? '',
    goalId: care.goals[0]?.id ?? '',
    reachedId: goalOf('st1-pain'),
    closedId: goalOf('st3-pacing'),
    suggested: { prescription: 'early-advance', cause: `early since ${addDays(gated.startsOn, 14)}` },
    flagId: flagIds[0] ?? '',
    seenFlagId: flagIds[1] ?? '',
    sponsorId,
    ...(await makeImports(database.rows, organizationId, clinician.userId)),
    sessionId,
    version: draft?.version ?? 0,
    today: clock.today,
    key: randomUUID(),
    ...(await makeVersions()),
  };
}

/** A draft that can be published, and care on an older version: one to move, one that was moved. */
async function makeVersions() {
  const { manager } = clinic;
  const draftOf = async (programCode: ProgramCode) => {
    await startProgramDraft(manager, { programCode });
    return { programCode, version: (await getProgramDraft(manager, programCode)).version };
  };
  if ((await getProgram(manager, 'meralgia')).number === 1) {
    await dueInWeek(manager, await draftOf('meralgia'), '6', { references: 'fn18' });
    await publishProgram(manager, { ...(await draftOf('meralgia')), key: randomUUID() });
  }
  const toVersionId = (await getUpgrade(manager, 'meralgia')).version.id;
  const [movableId, movedId] = [(await clinic.addCare({ program: 'meralgia' })).id, (await clinic.addCare({ program: 'meralgia' })).id];
  const sent = { key: randomUUID(), programCode: 'meralgia', toVersionId, enrollmentIds: [movedId] };
  await moveEnrollments(manager, MoveEnrollments.parse(sent));
  const moveId = (await getUpgrade(manager, 'meralgia')).recent[0]?.id ?? '';
  const { version: programDraft } = await draftOf('peroneal');
  return { toVersionId, movableId, moveId, programDraft };
}

beforeAll(async () => {
  clinic = await testClinic(database);
  elsewhere = await testClinic(database);
  // So that only the other organization has this program.
  await database.rows(`UPDATE program_version SET status = 'retired', retired_at = now() WHERE id = $1`, [
    elsewhere.programs.overuse.programVersionId,
  ]);
  theirs = await makeTheirs();
  await clinic.addCare({ startedDaysAgo: 300 });
  await database.rows(
    `INSERT INTO red_flag (organization_id, id, patient_id, screen, severity, words, clear_by) VALUES ($1, gen_random_uuid(), $2, 'dvt', 'urgent', '${canary} found.', now())`,
    [clinic.organizationId, await clinic.addPatient({ givenName: canary, familyName: 'Before care' })],
  );
});

test('every query and command of the data layer is in the table', () => {
  const files = globSync('lib/data/**/*.ts').filter((file) => !file.includes('.test'));
  const exported = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export async function (\w+)(?:<.*>)?\(\s*\w*[vV]iewer\b/gm)].map(([, name]) => name ?? ''),
  );
  expect(exported.length).toBeGreaterThan(20);
  expect([...Object.keys(boundaries), ...takesNoId].sort()).toEqual(exported.sort());
});

/** Everything stored for the organization but its audit trail, and what that says of the patient. */
async function stored(): Promise<unknown> {
  const tables = await database.rows<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('audit_entry', 'audit_head') ORDER BY 1`,
  );
  const hashes = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS count, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${name}" t WHERE organization_id = $1`,
  );
  const rows = await database.rows(hashes.join(' UNION ALL '), [clinic.organizationId]);
  const entries = await database.rows('SELECT count(*)::int AS count FROM audit_entry WHERE patient_id = $1', [theirs.patientId]);
  return { rows, entries };
}

/** What a list of someone else's must not hold: names, and ids of people and patients. */
const marks = () => {
  const ids = [clinic.clinician, clinic.otherClinician, clinic.manager, clinic.administrator].map(({ userId }) => userId);
  return new RegExp([canary, clinic.organizationId, ...ids, ...Object.values(theirs).filter((id) => String(id).length === 36)].join('|'));
};

const people = [
  ['another clinician of the clinic', 'here', 'otherClinician', 'clinician'],
  ['a program manager', 'here', 'manager', 'program-manager'],
  ['an administrator', 'here', 'administrator', 'administrator'],
  ['a clinician of another organization', 'elsewhere', 'clinician', 'clinician'],
  ['a program manager of another organization', 'elsewhere', 'manager', 'program-manager'],
  ['an administrator of another organization', 'elsewhere', 'administrator', 'administrator'],
] as const;

describe.each(people)('%s', (_, where, who, role) => {
  const closed = Object.entries(boundaries).filter(([, { mayBe = [] }]) => where === 'elsewhere' || !mayBe.includes(role));
  test.each(closed)('%s: learns nothing and changes nothing', async (name, { call, mayBe = [], empty, namesOwn = false }) => {
    const viewer = (where === 'here' ? clinic : elsewhere)[who];
    const before = await stored();
    const result = await call(viewer, { ...theirs, key: randomUUID() }).catch((error: unknown) => error);
    const listsOwn = name.startsWith('list') || name.startsWith('check');
    if (empty) expect(empty(result)).toBe(true);
    else if (mayBe.includes(role) && (listsOwn || namesOwn)) expect(JSON.stringify(result)).not.toMatch(marks());
    else {
      expect(result).toBeInstanceOf(AppError);
      expect(result).toMatchObject({ code: 'notFound', message: 'notFound', field: undefined, current: undefined });
    }
    expect(await stored()).toEqual(before);
  });
});

describe('what is refused above works for those it belongs to, so it was not refused for another reason', () => {
  test.each(Object.entries(boundaries))('%s', async (name, { call, mayBe = ['clinician'], empty }) => {
    const own = await makeTheirs(/Flag$/.test(name));
    const viewer = mayBe.includes('clinician') ? clinic.clinician : mayBe.includes('administrator') ? clinic.administrator : clinic.manager;
    const result = await call(viewer, own);
    if (empty) expect(empty(result)).toBe(false);
  });
});

test.each(people)('%s: an id that does not exist is answered alike', async (_, where, who) => {
  const viewer = (where === 'here' ? clinic : elsewhere)[who];
  const absent = Object.fromEntries(Object.keys(theirs).map((key) => [key, randomUUID()]));
  const ids = {
    ...theirs,
    ...absent,
    version: theirs.version,
    today: theirs.today,
    programDraft: theirs.programDraft,
    suggested: theirs.suggested,
  } as Theirs;
  const answer = async (one: Theirs, call: (typeof boundaries)[string]['call']) =>
    call(viewer, { ...one, key: randomUUID() }).then(
      () => 'answered',
      (error: unknown) => (error instanceof AppError ? { code: error.code, words: error.message, field: error.field } : error),
    );
  for (const { call, mayBe } of Object.values(boundaries)) {
    if (mayBe) continue;
    expect(await answer(theirs, call)).toEqual(await answer(ids, call));
  }
});
