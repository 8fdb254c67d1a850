import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { getAssignment } from '@/lib/data/assignments/get-assignment';
import { SaveGoals } from '@/lib/data/assignments/save-goals';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake, twoGoals } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const newIntake = async () => {
  const patientId = await clinic.addPatient();
  return { ...testIntake(clinic.clinician, patientId), patientId };
};

const rowsOf = async (table: string, patientId: string) =>
  (await database.rows(`SELECT 1 FROM ${table} WHERE patient_id = $1`, [patientId])).length;

describe('a bone stress program that does not fit is refused with its reason', () => {
  const wrong = 'programCode';
  test.each<[string, Record<string, string>, string, string]>([
    ['high-risk site', { programCode: 'bsi-low', site: 'navicular', mriGrade: '1' }, wrong, 'Navicular is a high-risk site'],
    ['high grade', { programCode: 'bsi-low', site: 'fibula', mriGrade: '3' }, wrong, 'MRI grade 3 is a high grade'],
    ['low grade', { programCode: 'bsi-high', site: 'fibula', mriGrade: '2' }, wrong, 'A low-grade injury at a site that heals well'],
    ['no scan, good site', { programCode: 'bsi-high', site: 'fibula' }, wrong, 'A low-grade injury at a site that heals well'],
    ['no site', { programCode: 'bsi-high', mriGrade: '4' }, 'site', 'Choose the site of the bone stress injury.'],
  ])('%s', async (_, given, field, words) => {
    const { choose, patientId } = await newIntake();
    await expect(choose(given)).rejects.toMatchObject({ code: 'refused', field, message: expect.stringContaining(words) });
    expect(await rowsOf('assignment_draft', patientId)).toBe(0);
  });

  test.each([
    ['bsi-low', 'fibula', '2'],
    ['bsi-high', 'fibula', '3'],
    ['bsi-high', 'navicular', ''],
  ])('%s at the %s, grade "%s", is not', async (programCode, site, mriGrade) => {
    const { choose, patientId } = await newIntake();
    await expect(choose({ programCode, site, mriGrade })).resolves.toEqual({ patientId });
  });
});

describe('a screening that is not settled is refused, and nothing is stored', () => {
  test.each<[string, string, Record<string, string>, string | undefined, string]>([
    ['a question left open', 'overuse', { 'ischemia-cold': '' }, 'ischemia-cold', 'no answer does not count as "no"'],
    ['an answer that is none', 'overuse', { 'dvt-calf': 'perhaps' }, 'dvt-calf', 'no answer does not count as "no"'],
    ['a number out of bounds', 'pad-claudication', { 'abi-index': '7' }, 'abi-index', 'no answer does not count as "no"'],
    ['an index that says nothing', 'pad-claudication', { 'abi-index': '1.45' }, undefined, 'Measure the toe-brachial index'],
  ])('%s', async (_, programCode, answers, field, words) => {
    const { choose, screen, patientId } = await newIntake();
    await choose({ programCode });
    await expect(screen(answers)).rejects.toMatchObject({ code: 'refused', field, message: expect.stringContaining(words) });
    expect([await rowsOf('screening', patientId), await rowsOf('red_flag', patientId)]).toEqual([0, 0]);
  });

  test('of what is sent along only the answers to what was asked are stored', async () => {
    const { choose, screen, patientId } = await newIntake();
    await choose({ programCode: 'pad-claudication' });
    await screen({ 'abi-index': '0,85', junk: '1', toString: 'x' });
    const [stored] = await database.rows<{ answers: Record<string, unknown> }>('SELECT answers FROM screening WHERE patient_id = $1', [
      patientId,
    ]);
    expect(stored?.answers).toMatchObject({ 'abi-index': 0.85 });
    expect(stored?.answers).not.toHaveProperty('junk');
    expect(Object.keys(stored?.answers ?? {})).not.toContain('toString');
  });

  test('a screening sent twice is stored once', async () => {
    const { choose, screen, patientId } = await newIntake();
    await choose();
    const key = randomUUID();
    expect(await screen({ key })).toEqual(await screen({ key }));
    expect(await rowsOf('screening', patientId)).toBe(1);
  });
});

describe('goals that cannot be are refused beside their field', () => {
  type Code = 'st1-pain' | 'lt2-walking';
  const days = (count: number) => addDays(clinic.clock.today, count);
  const edited = (code: Code, change: Record<string, string>) => {
    const goals = twoGoals(clinic.clinician);
    return { ...goals, [code]: { ...goals[code], ...change } };
  };

  test.each<[string, Code, () => Record<string, string>, string, string]>([
    ['a baseline out of range', 'st1-pain', () => ({ baseline: '12' }), 'baseline', 'Pain is scored from 0 to 10.'],
    [
      'a baseline between steps',
      'lt2-walking',
      () => ({ baseline: '40,5' }),
      'baseline',
      'Leg function is scored in whole numbers from 0 to 80.',
    ],
    ['a target out of range', 'lt2-walking', () => ({ target: '81' }), 'target', 'Leg function is scored from 0 to 80.'],
    ['nowhere to go', 'st1-pain', () => ({ target: '6' }), 'target', 'The target must differ from the baseline.'],
    ['due today', 'st1-pain', () => ({ dueOn: days(0) }), 'dueOn', 'Choose a day after today.'],
    ['due in a year that was mistyped', 'st1-pain', () => ({ dueOn: '2926-01-05' }), 'dueOn', 'Choose a day up to '],
    ['due yesterday', 'lt2-walking', () => ({ dueOn: days(-1) }), 'dueOn', 'Choose a day after today.'],
  ])('%s', async (_, code, change, field, message) => {
    const { choose, screen, save, patientId } = await newIntake();
    await choose();
    await screen();
    await expect(save(edited(code, change()))).rejects.toMatchObject({
      code: 'refused',
      field: `goals.${code}.${field}`,
      message: expect.stringContaining(message),
    });
    expect((await getAssignment(clinic.clinician, patientId)).draft?.goals).toBeNull();
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['a baseline that is no number', { baseline: 'six' }, 'baseline', 'Enter the baseline as a number.'],
    ['no target', { target: '' }, 'target', 'Enter the target as a number.'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'dueOn', 'Choose a day.'],
    ['an importance of 4', { importance: '4' }, 'importance', 'Choose 1, 2 or 3.'],
    ['no words', { wording: ' ' }, 'wording', 'Say the goal in a few words.'],
  ])('%s, before anything is looked up', (_, change, field, message) => {
    const sent = { patientId: randomUUID(), version: '1', goals: edited('st1-pain', change as Record<string, string>) };
    expect(SaveGoals.safeParse(sent).error?.issues).toMatchObject([{ path: ['goals', 'st1-pain', field], message }]);
  });

  test('a goal that calls itself by the code of another is the one it was sent as', () => {
    const sent = { patientId: randomUUID(), version: '1', goals: edited('st1-pain', { code: 'lt5-self-manage' }) };
    expect(SaveGoals.parse(sent).goals.map(({ code }) => code)).toEqual(['st1-pain', 'lt2-walking']);
  });

  test('none at all', () => {
    const sent = { patientId: randomUUID(), version: '1', goals: edited('st1-pain', { baseline: '' }) };
    expect(SaveGoals.safeParse(sent).success).toBe(true);
    expect(SaveGoals.safeParse({ ...sent, goals: { 'st1-pain': { code: 'st1-pain', baseline: '' } } }).error?.issues).toMatchObject([
      { path: ['goals'], message: 'Enter the baseline of at least one goal.' },
    ]);
  });
});

describe('which goals are kept', () => {
  const keptAfter = async (goals: Record<string, unknown>) => {
    const { choose, save, patientId } = await newIntake();
    await choose();
    await save(goals);
    return (await getAssignment(clinic.clinician, patientId)).draft?.goals?.map(({ code, baseline, target }) => [code, baseline, target]);
  };
  const pain = ['st1-pain', 6, 4];
  const walking = ['lt2-walking', 40, 49];
  const selfManage = ['lt5-self-manage', 6, 8];

  test('the goal of keeping well follows from the pain goal by itself', async () => {
    expect(await keptAfter(twoGoals(clinic.clinician))).toEqual([pain, walking, selfManage]);
  });

  test('what a client sends for it does not count', async () => {
    const goals = twoGoals(clinic.clinician);
    const own = { ...goals['st1-pain'], code: 'lt5-self-manage', baseline: '1', target: '10' };
    expect(await keptAfter({ ...goals, 'lt5-self-manage': own })).toEqual([pain, walking, selfManage]);
  });

  test('a goal without a baseline is left out, and with pain the goal of keeping well', async () => {
    const goals = twoGoals(clinic.clinician);
    expect(await keptAfter({ ...goals, 'st1-pain': { ...goals['st1-pain'], baseline: '' } })).toEqual([walking]);
  });
});
