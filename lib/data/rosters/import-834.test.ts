import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '@/lib/data/rosters/undo-import';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { problemInWords } from '@/lib/domain/eligibility/roster/problem-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type RosterOfTest, rosterOfTest } from './roster-of-test.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let roster: RosterOfTest;

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  roster = rosterOfTest(database, clinic.administrator);
  await roster.create();
});

type Wire = { element?: string; segment?: string; lineEnd?: string; lists?: 'full' | 'changes' };

/** An 834 with these members in it. */
function file834(members: string[][], { element = '*', segment = '~', lineEnd = '\n', lists = 'full' }: Wire = {}): string {
  const isa = `ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CAIRN          *261124*1200*^*00501*000000001*0*P*:`;
  const inside = ['ST*834*0001*005010X220A1', `BGN*00*1*20261124*1200****${lists === 'full' ? '4' : '2'}`, ...members.flat()];
  const all = [
    isa,
    'GS*BE*HARBOR*CAIRN*20261124*1200*1*X*005010X220A1',
    ...inside,
    `SE*${inside.length + 1}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ];
  return all.map((one) => one.replaceAll('*', element) + segment + lineEnd).join('');
}

const subscriber = (number: string, given: string, born = '19800131', maintenance = '030') => [
  `INS*Y*18*${maintenance}*XN*A***FT`,
  `REF*0F*${number}`,
  `NM1*IL*1*GARCÍA*${given}`,
  `DMG*D8*${born}*F`,
  'HD*030**HLT*PPO*EMP',
  'DTP*348*D8*20240101',
];
const spouse = (number: string, given: string) => [
  'INS*N*01*030*XN*A',
  `REF*0F*${number}`,
  `NM1*IL*1*GARCÍA*${given}`,
  'DMG*D8*19790502*M',
  'HD*030**HLT',
  'DTP*348*D8*20240101',
];
const ended = (number: string, on: string) => ['INS*Y*18*024*XN*A', `REF*0F*${number}`, `DTP*357*D8*${on}`];
const said = (checked: Awaited<ReturnType<RosterOfTest['check']>>) => checked.problems.map(problemInWords);

describe('an 834 is read however it is written', () => {
  const zoe = (wire?: Wire) => file834([subscriber('S1', 'ZOË')], wire);
  test.each([
    ['UTF-8', Buffer.from(zoe())],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${zoe()}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${zoe()}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(zoe(), 'utf16le')],
    ['the other UTF-16', Buffer.from(`\ufeff${zoe()}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(zoe(), 'latin1')],
    ['other separators', Buffer.from(zoe({ element: '|', segment: "'" }))],
    ['one line', Buffer.from(zoe({ lineEnd: '' }))],
    ['a line for each segment, with returns', Buffer.from(zoe({ lineEnd: '\r\n' }))],
  ])('%s', async (_, content) => {
    const checked = await roster.check(content);
    expect(checked).toMatchObject({ status: 'ready', format: 'x12-834', scope: 'full', counts: { rows: 1, added: 1, refused: 0 } });
    expect(checked.examples.added[0]).toMatchObject({ givenName: 'ZOË', familyName: 'GARCÍA', birthDate: '1980-01-31' });
  });
});

describe('members of an 834 that cannot be taken are told in words, and stay as they are', () => {
  test('one whom the file says two things of', async () => {
    await roster.put(file834([subscriber('S1', 'ANNA'), subscriber('S2', 'BEA')]));
    const before = await roster.members();
    const checked = await roster.check(
      file834([subscriber('S1', 'ANNA'), subscriber('S2', 'BEA', '19810101'), subscriber('S2', 'BEA', '19820202')]),
    );
    expect(said(checked)).toEqual([
      'Row 2: says something else of member “S2” than row 3. Neither was taken.',
      'Row 3: says something else of member “S2” than row 2. Neither was taken.',
    ]);
    expect(checked.counts).toMatchObject({ rows: 3, unchanged: 1, refused: 2, added: 0, changed: 0, ended: 0 });
    expect(await roster.members()).toEqual(before);
  });

  test('one who is ended and kept in one file', async () => {
    await roster.put(file834([subscriber('S1', 'ANNA')]));
    const checked = await roster.check(
      file834([subscriber('S1', 'ANNA', '19800131', '001'), ended('S1', '20261031')], { lists: 'changes' }),
    );
    expect(said(checked)[0]).toBe('Row 1: says something else of member “S1” than row 2. Neither was taken.');
    expect(checked.counts).toMatchObject({ refused: 2, changed: 0, ended: 0 });
  });

  test('one who is listed twice alike is taken once', async () => {
    const { counts } = await roster.check(file834([subscriber('S1', 'ANNA'), subscriber('S1', 'ANNA')]));
    expect(counts).toMatchObject({ rows: 2, added: 1, repeated: 1, refused: 0 });
  });

  test.each([
    ['an impossible birth date', [subscriber('S1', 'ANNA', '19800231')], 'Row 1: born 31 February 1980. There is no such day.'],
    ['a birth date to come', [subscriber('S1', 'ANNA', '20990101')], /^Row 1: born 2099-01-01. Nobody on a roster is born/],
    ['a family without its subscriber', [spouse('S9', 'BEN')], 'Row 1: the subscriber “S9” is not on the roster.'],
    ['an end for someone unknown', [ended('S9', '20261031')], 'Row 1: ends the coverage of member “S9”, who is not on the roster.'],
  ])('%s', async (_, members, words) => {
    const checked = await roster.check(file834([subscriber('S2', 'CLEO'), ...members].reverse()));
    expect(said(checked)).toEqual([typeof words === 'string' ? words : expect.stringMatching(words)]);
    expect(checked.counts).toMatchObject({ added: 1, refused: 1 });
  });
});

test('added, changed, ended by 834, and undone', async () => {
  await roster.put(file834([subscriber('S1', 'ANNA'), spouse('S1', 'BEN'), subscriber('S2', 'CLEO')]));
  const before = await roster.members();
  const done = await roster.put(
    file834([subscriber('S1', 'ANNE', '19800131', '001'), ended('S2', '20261031'), subscriber('S3', 'DEE', '19900101', '021')], {
      lists: 'changes',
    }),
  );
  expect(done).toMatchObject({ status: 'done', scope: 'changes', counts: { added: 1, changed: 1, ended: 1, refused: 0 } });
  await undoImport(clinic.administrator, roster.address(done.id));
  await workRosters();
  expect(await roster.members()).toEqual(before);
});

test.each([
  ['zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /zip archive or a spreadsheet/],
  ['one that is packed', Buffer.from([0x1f, 0x8b, 8, 0, 0]), /zip archive or a spreadsheet/],
  ['one with bytes that no text has', Buffer.from(file834([subscriber('S1', 'ANNA')]).replace('S1', 'S\u0000')), /not a text file/],
  ['one of nothing', Buffer.from(''), /empty/],
])('%s is refused before it is looked at', async (_, content, words) => {
  await expect(roster.upload(content)).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(words) });
});

test.each([
  ['a segment without an end', `${file834([])}${file834([subscriber('S1', `${'X'.repeat(20_000)}`)])}`, /no end/],
  ['one that breaks off', file834([subscriber('S1', 'ANNA'), subscriber('S2', 'BEA')]).slice(0, 420), /breaks off/],
])('%s fails as a whole, in words', async (_, content, words) => {
  expect(await roster.check(content)).toMatchObject({ status: 'failed', reason: expect.stringMatching(words) });
  expect(await roster.members()).toEqual([]);
});
