import { beforeEach, describe, expect, test } from 'vitest';
import { dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { EditCourse, editCourse } from '@/lib/data/program-drafts/edit-course';
import { EditGoals, editGoals } from '@/lib/data/program-drafts/edit-goals';
import { EditPhases, editPhases } from '@/lib/data/program-drafts/edit-phases';
import { EditPrescriptions, editPrescriptions } from '@/lib/data/program-drafts/edit-prescriptions';
import { EditReferences, editReferences } from '@/lib/data/program-drafts/edit-references';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { programOf } from '@/lib/domain/programs/registry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
const sciatica = programOf('sciatica');
const draft = { programCode: 'sciatica', version: 1 };

beforeEach(async () => {
  clinic = await testClinic(database);
  await startProgramDraft(clinic.manager, { programCode: 'sciatica' });
});

type Typed = Record<string, Record<string, string | string[]>>;

/** The page as its form sends it, with what was changed in it. */
function page(change: (typed: Typed) => void = () => undefined): Typed {
  const typed: Typed = Object.fromEntries(
    sciatica.prescriptions.map(({ code, weeks, references, ...one }, index) => [
      code,
      { ...one, references: references.join(' '), place: String(index + 1), ...(weeks ? { weeks: String(weeks) } : {}) },
    ]),
  );
  typed.new = { when: 'worsening', step: 're-screen', mark: 'P', place: String(sciatica.prescriptions.length + 1) };
  change(typed);
  return typed;
}

const save = (change?: (typed: Typed) => void, given: object = {}) =>
  editPrescriptions(clinic.manager, EditPrescriptions.parse({ ...draft, ...given, prescriptions: page(change) }));
const stands = () => getProgramDraft(clinic.manager, 'sciatica');
const codes = async () => (await stands()).definition.prescriptions.map(({ code }) => code);
const all = sciatica.prescriptions.map(({ code }) => code);
const without = (...gone: string[]) => all.filter((code) => !gone.includes(code));

test('sent as it stands nothing is changed', async () => {
  await save();
  expect(await stands()).toMatchObject({ version: 1, changes: [], definition: sciatica });
});

describe('what is changed is told in clinical words', () => {
  test.each<[string, (typed: Typed) => void, string[]]>([
    [
      'weeks',
      (typed) => Object.assign(typed['late-extend'] ?? {}, { weeks: '6' }),
      ['Cairn suggests: “Extend care by 6 weeks when a goal is overdue” instead of “Extend care by 4 weeks when a goal is overdue”'],
    ],
    [
      'another step has no weeks',
      (typed) => Object.assign(typed['late-extend'] ?? {}, { step: 'refer' }),
      ['Cairn suggests: “Refer for medical review when a goal is overdue” instead of “Extend care by 4 weeks when a goal is overdue”'],
    ],
    [
      'one gone',
      (typed) => Object.assign(typed['held-close'] ?? {}, { remove: 'on' }),
      ['Cairn no longer suggests: Complete the goal when a goal was met twice in a row'],
    ],
    [
      'one more',
      (typed) => Object.assign(typed.new ?? {}, { when: 'silent', step: 'refer', why: 'Look.', references: 'fn4', goals: ['st1-pain'] }),
      ['Cairn suggests: Refer for medical review when the pain goal has no recent score, which is new'],
    ],
    [
      'the first one last',
      (typed) => Object.assign(typed['worse-screen'] ?? {}, { place: String(all.length) }),
      ['What is suggested first comes in another order'],
    ],
  ])('%s', async (_, change, told) => {
    await save(change);
    const { changes, problems, version } = await stands();
    expect(changes).toEqual(told);
    expect(problems).toEqual([]);
    expect(version).toBe(2);
  });
});

test('one moved to a place stands there, from above and from below', async () => {
  await save((typed) => Object.assign(typed['held-close'] ?? {}, { place: '2' }));
  expect(await codes()).toEqual(['worse-screen', 'held-close', ...without('worse-screen', 'held-close')]);
  await editPrescriptions(
    clinic.manager,
    EditPrescriptions.parse({
      ...draft,
      version: 2,
      prescriptions: page((typed) => {
        for (const [index, code] of ['held-close', ...without('worse-screen', 'held-close')].entries())
          Object.assign(typed[code] ?? {}, { place: String(index + 2) });
        Object.assign(typed['worse-screen'] ?? {}, { place: '3' });
      }),
    }),
  );
  expect((await codes()).slice(0, 4)).toEqual(['held-close', 'worse-back', 'worse-screen', 'slow-back']);
});

test('a new one gets a code of its own, and what does not fit in it is told beside its box', async () => {
  const more = (given: object) =>
    save((typed) => Object.assign(typed.new ?? {}, { when: 'overdue', step: 'hold', why: 'Rest.', ...given }));
  await expect(more({ weeks: '13', references: 'fn99' })).rejects.toMatchObject({
    code: 'refused',
    fields: {
      'prescriptions.new.weeks': 'Enter whole weeks from 1 to 12.',
      'prescriptions.new.references': 'Not in the list of references: fn99.',
    },
  });
  await expect(more({ weeks: '1' })).rejects.toMatchObject({
    fields: { 'prescriptions.new.references': 'Cite at least one reference.' },
  });
  expect(await stands()).toMatchObject({ version: 1, changes: [] });
  await more({ weeks: '1', references: 'fn4' });
  expect((await stands()).definition.prescriptions.at(-1)).toEqual({
    code: 'overdue-hold',
    when: 'overdue',
    goals: [],
    step: 'hold',
    weeks: 1,
    why: 'Rest.',
    mark: 'P',
    references: ['fn4'],
  });
});

test('what someone saved meanwhile is stale, with what this would change on it', async () => {
  await dueInWeek(clinic.manager, draft as { programCode: 'sciatica'; version: number }, '6', { references: 'fn4' });
  await expect(save((typed) => Object.assign(typed['held-close'] ?? {}, { remove: 'on' }))).rejects.toMatchObject({
    code: 'stale',
    current: { version: 2, changes: ['Cairn no longer suggests: Complete the goal when a goal was met twice in a row'] },
  });
});

describe('what an edit elsewhere would take from it is told first, and happens when it is sent again', () => {
  const onePhase = { calm: { name: 'Calm', fromWeek: '0', toWeek: '12', focus: 'Calm.', mark: 'P' } };
  const none = { mark: 'P' };
  const curveRate = { ...sciatica.curveRate, value: '0.2' };
  const gone = (...lines: string[]) => lines.map((line) => `Cairn no longer suggests: ${line}`);
  const backAndOn = gone(
    'Step back a phase when the pain goal or pacing goal is worse than at the start',
    'Step back a phase when the pain goal or pacing goal makes no progress',
    'Step back a phase when the pain goal or pacing goal falls behind',
    'Move on a phase when the pain goal or pacing goal is reached early',
  );

  test.each<[string, (told?: string[]) => Promise<unknown>, string[], string[]]>([
    [
      'phases',
      (told) => editPhases(clinic.manager, EditPhases.parse({ ...draft, told, phases: onePhase })),
      backAndOn,
      without('worse-back', 'slow-back', 'risk-back', 'early-advance'),
    ],
    [
      'goals',
      (told) => {
        const [pain, pacing] = ['st1-pain', 'st3-pacing'].map((code) => sciatica.goals.find((goal) => goal.code === code));
        const typed = (goal: typeof pain) => ({
          ...goal,
          included: undefined,
          target: { kind: 'maintain' },
          dueWeek: '4',
          importance: '2',
          difficulty: '1',
          references: 'fn4',
          alternatives: undefined,
        });
        const goals = { 'st1-pain': typed(pain), 'st3-pacing': typed(pacing) };
        return editGoals(clinic.manager, EditGoals.parse({ ...draft, told, goals }));
      },
      backAndOn,
      without('worse-back', 'slow-back', 'risk-back', 'early-advance'),
    ],
    [
      'the extension',
      (told) =>
        editCourse(
          clinic.manager,
          EditCourse.parse({ ...draft, told, curveRate, symptomSettleWeek: none, returnToSportWeek: none, extendToWeek: '' }),
        ),
      gone(
        'Extend care by 2 weeks when the strength goal, walking goal or return goal falls behind',
        'Extend care by 4 weeks when a goal is overdue',
      ),
      without('risk-extend', 'late-extend'),
    ],
    [
      'a reference',
      (told) =>
        editReferences(
          clinic.manager,
          EditReferences.parse({
            ...draft,
            told,
            references: Object.fromEntries(
              sciatica.references.map(({ id, text }) => [id, { text, ...(id === 'fn4' ? { remove: 'on' } : {}) }]),
            ),
          }),
        ),
      [expect.stringMatching(/^Cairn no longer suggests: Screen again/), ...all.slice(1).map(() => expect.stringMatching(/no longer/))],
      [],
    ],
  ])('%s', async (_, edit, told, left) => {
    const refusal = await edit().catch((error: { code: string; fields: Record<string, string> }) => error);
    expect(refusal).toMatchObject({ code: 'refused' });
    const { fields } = refusal as { fields: Record<string, string> };
    expect(Object.keys(fields)).toEqual(told.map((_line, index) => `told.${index}`));
    expect(Object.values(fields)).toEqual(told);
    expect(await stands()).toMatchObject({ version: 1, changes: [] });
    await expect(edit(Object.values(fields).slice(1))).rejects.toMatchObject({ code: 'refused' });
    await edit(Object.values(fields));
    expect(await codes()).toEqual(left);
  });

  test('of the goals that one was for the rest stay, and that is told', async () => {
    const pain = { included: undefined, wording: 'x', measure: 'nprs', target: { kind: 'maintain' }, curve: 'flat', mark: 'P' };
    const goals = { 'st1-pain': { ...pain, dueWeek: '4', importance: '1', difficulty: '1', references: 'fn4' } };
    const refusal = await editGoals(clinic.manager, EditGoals.parse({ ...draft, goals })).catch((error: unknown) => error);
    expect(Object.values((refusal as { fields: object }).fields)).toContain(
      'Cairn suggests: “Step back a phase when the pacing goal makes no progress” instead of “Step back a phase when the pain goal or pacing goal makes no progress”',
    );
  });
});
