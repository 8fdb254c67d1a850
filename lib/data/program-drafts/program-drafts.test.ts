import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { discardProgramDraft } from '@/lib/data/program-drafts/discard-program-draft';
import { codeOf, type DraftOfTest, dueInWeek } from '@/lib/data/program-drafts/draft-of-test.fixture';
import { EditCourse, editCourse } from '@/lib/data/program-drafts/edit-course';
import { EditMeasures, editMeasures } from '@/lib/data/program-drafts/edit-measures';
import { EditPhases, editPhases } from '@/lib/data/program-drafts/edit-phases';
import { EditReferences, editReferences } from '@/lib/data/program-drafts/edit-references';
import { EditScreens, editScreens } from '@/lib/data/program-drafts/edit-screens';
import { EditTexts, editTexts } from '@/lib/data/program-drafts/edit-texts';
import { getProgramDraft } from '@/lib/data/program-drafts/get-program-draft';
import { publishProgram } from '@/lib/data/program-drafts/publish-program';
import { startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { getProgram } from '@/lib/data/programs/get-program';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { programOf } from '@/lib/domain/programs/registry';
import type { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let manager: Viewer;

beforeEach(async () => {
  clinic = await testClinic(database);
  manager = clinic.manager;
});

async function newDraft(programCode: ProgramCode = 'cecs') {
  await startProgramDraft(manager, { programCode });
  return { programCode, version: 1 };
}

const publish = (draft: DraftOfTest, key: string = randomUUID(), viewer = manager) => publishProgram(viewer, { ...draft, key });
const rowsOf = (programCode: string) =>
  database.rows<{ number: number; status: string; version: number }>(
    `SELECT v.number, v.status, v.version FROM program_version v JOIN program p ON p.organization_id = v.organization_id AND p.id = v.program_id
     WHERE p.organization_id = $1 AND p.code = $2 ORDER BY v.number`,
    [clinic.organizationId, programCode],
  );

describe('a draft', () => {
  test('starts as the published version stands, once however often it is asked for', async () => {
    const { programCode } = await newDraft();
    const starts = await Promise.all(Array.from({ length: 8 }, () => startProgramDraft(clinic.administrator, { programCode })));
    expect(new Set(starts.map(({ number }) => number))).toEqual(new Set([2]));
    expect(await rowsOf(programCode)).toEqual([
      { number: 1, status: 'published', version: 1 },
      { number: 2, status: 'draft', version: 1 },
    ]);
    const draft = await getProgramDraft(manager, programCode);
    expect(draft).toMatchObject({ number: 2, version: 1, base: { number: 1, status: 'published' }, changes: [], problems: [] });
    expect(draft.definition).toEqual(programOf(programCode));
  });

  test('keeps a goal as typed and says what differs', async () => {
    const draft = await newDraft();
    await dueInWeek(manager, draft, '6', {
      wording: programOf(draft.programCode).goals[0]?.wording,
      references: 'fn4, fn11 fn19;farrar-2001 suzuki-2020',
    });
    const { changes, version } = await getProgramDraft(manager, draft.programCode);
    expect(changes).toEqual(['Pain goal is due in week 6 instead of 4']);
    expect(version).toBe(2);
    expect((await getProgram(manager, draft.programCode)).definition).toEqual(programOf(draft.programCode));
  });

  test('that someone saved meanwhile is stale, and what this would change is shown', async () => {
    const draft = await newDraft();
    await dueInWeek(manager, draft, '6');
    await expect(dueInWeek(manager, draft, '5')).rejects.toMatchObject({
      code: 'stale',
      current: { version: 2, changes: ['Pain goal is due in week 5 instead of 6'] },
    });
    await dueInWeek(manager, { ...draft, version: 2 }, '5');
    expect((await rowsOf(draft.programCode)).at(-1)?.version).toBe(3);
  });

  test('of twenty saves at once one is kept, and the others are stale', async () => {
    const draft = await newDraft();
    const codes = await Promise.all(Array.from({ length: 20 }, (_, i) => codeOf(dueInWeek(manager, draft, String(5 + (i % 4))))));
    expect(codes.sort()).toEqual(['done', ...Array.from({ length: 19 }, () => 'stale')]);
  });

  test('what does not fit is refused beside every box, and changes nothing', async () => {
    const draft = await newDraft();
    await expect(
      dueInWeek(manager, draft, '60', { target: { kind: 'change', amount: '11' }, references: 'fn99', wording: '' }),
    ).rejects.toMatchObject({
      code: 'refused',
      fields: {
        'goals.st1-pain.wording': expect.stringContaining('Say the goal'),
        'goals.st1-pain.target.amount': 'Pain goes from 0 to 10, so it cannot change by more than 10.',
        'goals.st1-pain.dueWeek': expect.stringContaining('choose a week up to'),
        'goals.st1-pain.references': 'Not in the list of references: fn99.',
      },
    });
    expect((await rowsOf(draft.programCode)).at(-1)?.version).toBe(1);
  });

  test('what one page makes wrong on another keeps it from being published', async () => {
    const draft = await newDraft('overuse');
    const { phases } = programOf('overuse');
    const typed = Object.fromEntries(
      phases.map(({ code, ...phase }) => [code, { ...phase, fromWeek: String(phase.fromWeek), toWeek: String(phase.toWeek) }]),
    );
    await editPhases(manager, EditPhases.parse({ ...draft, phases: { ...typed, return: { ...typed.return, toWeek: '8' } } }));
    const { problems } = await getProgramDraft(manager, 'overuse');
    expect(problems.map(({ field }) => field)).toEqual(['goals.lt1-strength.dueWeek', 'goals.lt2-walking.dueWeek']);
    await expect(publish({ ...draft, version: 2 })).rejects.toMatchObject({ code: 'refused' });
    await discardProgramDraft(manager, { programCode: 'overuse', version: 2 });
  });

  test('is discarded as it was seen, and a new one starts afresh', async () => {
    const draft = await newDraft();
    await dueInWeek(manager, draft, '6');
    await expect(discardProgramDraft(manager, draft)).rejects.toMatchObject({ code: 'stale' });
    await discardProgramDraft(manager, { ...draft, version: 2 });
    expect(await rowsOf(draft.programCode)).toHaveLength(1);
    expect(await codeOf(discardProgramDraft(manager, { ...draft, version: 2 }))).toBe('conflict');
    expect(await codeOf(dueInWeek(manager, draft, '6'))).toBe('conflict');
    await newDraft(draft.programCode);
    expect((await getProgramDraft(manager, draft.programCode)).changes).toEqual([]);
  });
});

test('every page of the editor', async () => {
  const { programCode } = await newDraft('bsi-low');
  const definition = programOf(programCode);
  const next = async () => ({ programCode, version: (await getProgramDraft(manager, programCode)).version });
  const { name, summary, expectation } = definition;
  await editTexts(
    manager,
    EditTexts.parse({
      ...(await next()),
      name,
      summary,
      doesItHelp: 'Yes.',
      doesItHelpReferences: 'fn4, fn11, fn14, fn19',
      expectation: { text: expectation.text, mark: 'P', references: expectation.references.join(' '), settleFrom: '', settleTo: '' },
    }),
  );
  const phases = Object.fromEntries(
    definition.phases.map((phase) => [phase.code, { ...phase, fromWeek: String(phase.fromWeek), toWeek: String(phase.toWeek) }]),
  );
  const added = { name: 'Walk-run', fromWeek: '13', toWeek: '14', focus: 'Keep going.', mark: 'P' };
  await editPhases(manager, EditPhases.parse({ ...(await next()), phases: { new: added, ...phases } }));
  await editMeasures(
    manager,
    EditMeasures.parse({
      ...(await next()),
      mainMeasure: 'lefs',
      measures: {
        ...Object.fromEntries(
          definition.measures.map(({ code, cadenceDays }) => [code, { taken: 'on', cadenceDays: String(cadenceDays) }]),
        ),
        lefs: { taken: 'on', cadenceDays: '7' },
        slr: { taken: 'on', cadenceDays: '14' },
        wiq: { cadenceDays: '28' },
      },
    }),
  );
  await editCourse(
    manager,
    EditCourse.parse({
      ...(await next()),
      curveRate: { value: '0,25', mark: 'P', source: definition.curveRate.source },
      symptomSettleWeek: { value: '', mark: 'P', source: '' },
      returnToSportWeek: { ...definition.returnToSportWeek, value: '14' },
      extendToWeek: '',
    }),
  );
  await editScreens(manager, EditScreens.parse({ ...(await next()), screens: ['abi', ...definition.screens.slice(1)] }));
  const references = Object.fromEntries(definition.references.map((reference) => [reference.id, { text: reference.text }]));
  await editReferences(
    manager,
    EditReferences.parse({ ...(await next()), references: { ...references, new: { id: 'smith-2024', text: 'Smith. 2024.' } } }),
  );
  const { changes, definition: edited, problems } = await getProgramDraft(manager, programCode);
  expect(problems).toEqual([]);
  expect(edited.phases.map(({ code }) => code)).toEqual(['protect', 'load', 'walk-run', 'return', 'walk-run-2']);
  expect(changes).toEqual([
    expect.stringMatching(/^Whether physical therapy helps: “Yes\.” instead of “/),
    expect.stringMatching(/^Symptoms usually settle in no given time instead of weeks/),
    'Phase “Walk-run” is new, weeks 13 to 14: Keep going.',
    'Leg function is measured every week instead of every 2 weeks',
    expect.stringMatching(/is measured every 2 weeks, which is new$/),
    'The expected course rises at a rate of 0.25 a week instead of 0.2 a week',
    expect.stringMatching(/^Symptoms settle by no given week instead of week 4/),
    expect.stringMatching(/^Patients are screened for .*, which is new$/),
    expect.stringMatching(/^Patients are no longer screened for /),
    'Reference smith-2024 is new: Smith. 2024.',
  ]);
});

describe('on the other pages what does not fit is told by the name of its box', () => {
  test.each<[string, (draft: DraftOfTest) => Promise<unknown>, string]>([
    [
      'a new phase',
      (draft) =>
        editPhases(
          manager,
          EditPhases.parse({
            ...draft,
            phases: {
              calm: { name: 'Calm', fromWeek: '0', toWeek: '12', focus: 'Calm.', mark: 'P' },
              new: { name: 'More', fromWeek: '14', toWeek: '', focus: '', mark: 'P' },
            },
          }),
        ),
      'phases.new.fromWeek',
    ],
    [
      'a new reference with an id that is taken',
      (draft) =>
        editReferences(
          manager,
          EditReferences.parse({ ...draft, references: { fn4: { text: 'NICE.' }, new: { id: 'fn4', text: 'Smith.' } } }),
        ),
      'references.new.id',
    ],
    ['no screens', (draft) => editScreens(manager, EditScreens.parse({ ...draft })), 'screens'],
    [
      'no source',
      (draft) =>
        editCourse(
          manager,
          EditCourse.parse({
            ...draft,
            curveRate: { value: '0.2', mark: 'P', source: '' },
            symptomSettleWeek: { mark: 'P' },
            returnToSportWeek: { mark: 'P' },
          }),
        ),
      'curveRate.source',
    ],
    ['no measures', (draft) => editMeasures(manager, EditMeasures.parse({ ...draft, mainMeasure: 'nprs', measures: {} })), 'measures'],
  ])('%s', async (_, edit, field) => {
    const draft = await newDraft('sciatica');
    const refusal = await edit(draft).catch((error: unknown) => error as AppError);
    expect(refusal).toMatchObject({ code: 'refused' });
    expect(Object.keys((refusal as AppError).fields ?? {})).toContain(field);
  });
});
