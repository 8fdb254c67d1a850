import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { addDays } from '@/lib/domain/day';
import type { CheckAnswer } from '@/lib/domain/eligibility/check-answer';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { memberOfTest } from '@/prisma/seed/factories/make-roster-member';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import type { SeededMember } from '@/prisma/seed/sponsor-roster';
import { type SeededSponsor, sponsorFactory } from '@/prisma/seed/sponsors';
import { checkEligibility } from './check-eligibility';
import { CheckEligibility } from './check-input';
import { findCheck } from './find-check';
import { findGrant } from './find-grant';

const database = ownDatabase();
let clinic: TestClinic;
let sponsor: SeededSponsor;
let today: string;

const ada = memberOfTest({ givenName: 'María José', familyName: 'García-Luna', birthDate: '1984-03-07' });
const spouse = memberOfTest({ ...family(ada), givenName: 'Noël', birthDate: '1983-05-05', relationship: 'spouse' });
const child = memberOfTest({ ...family(ada), givenName: 'Mateo', birthDate: '2001-09-09', relationship: 'child' });
let young: SeededMember;
let gone: SeededMember;
let coming: SeededMember;
/** In order of how they get on: the subscriber first. */
let roster: SeededMember[];

function family(subscriber: SeededMember): Partial<SeededMember> {
  return { subscriberId: subscriber.id, familyName: subscriber.familyName, employeeNumber: null, workEmail: null };
}

beforeAll(async () => {
  clinic = await testClinic(database);
  today = clinic.clock.today;
  young = memberOfTest({ birthDate: addDays(today, -365 * 17) });
  gone = memberOfTest({ endsOn: addDays(today, -3), birthDate: '1970-01-31' });
  coming = memberOfTest({ startsOn: addDays(today, 9), birthDate: '1971-01-31' });
  roster = [ada, spouse, child, young, gone, coming];
  sponsor = await database.asOwner((tx) =>
    sponsorFactory(tx, clinic.organizationId, {
      today,
      zone: 'America/New_York',
      members: roster,
      coverages: [{ memberCostCents: 2500, visitLimit: 12, programCodes: ['sciatica', 'overuse'] }],
    }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

const claimOf = ({ givenName, familyName, birthDate, memberNumber }: SeededMember, given: Record<string, unknown> = {}) => {
  const [year, month, day] = birthDate.split('-');
  return { sponsorId: sponsor.id, who: 'self', givenName, familyName, birth: { year, month, day }, identifier: memberNumber, ...given };
};
const check = (typed: object, address: string = randomUUID()) =>
  checkEligibility(clinic.organizationId, address, CheckEligibility.parse(typed));
const rowOf = async (checkId: string) => {
  const [row] = await database.rows<Record<string, unknown>>('SELECT * FROM eligibility_check WHERE id = $1', [checkId]);
  return row ?? {};
};

test('a member is covered, whichever of their numbers they have and however they write their name', async () => {
  const ways = [{}, { identifier: ada.employeeNumber }, { identifier: ada.workEmail }, { givenName: 'Jose', familyName: 'LUNA GARCIA' }];
  for (const { answer } of await Promise.all(ways.map((given) => check(claimOf(ada, given))))) {
    expect(answer).toEqual({
      kind: 'covered',
      terms: [
        {
          programCodes: ['sciatica', 'overuse'],
          startsOn: sponsor.coverages[0]?.startsOn,
          endsOn: null,
          memberCostCents: 2500,
          visitLimit: 12,
          visitsLeft: null,
        },
      ],
    });
  }
});

test('covered opens a grant for the person as the roster has them', async () => {
  const { grantToken, checkId } = await check(claimOf(ada, { givenName: 'maria' }));
  expect(await findGrant(clinic.organizationId, grantToken ?? '')).toMatchObject({
    checkId,
    sponsorId: sponsor.id,
    memberId: ada.id,
    givenName: 'María José',
    familyName: 'García-Luna',
    birthDate: '1984-03-07',
    memberNumber: ada.memberNumber,
    relationship: 'self',
    programCodes: ['sciatica', 'overuse'],
    memberCostCents: 2500,
    visitLimit: 12,
    usedAt: null,
  });
});

describe('every answer', () => {
  const answers: [string, () => object, CheckAnswer['kind'], string][] = [
    [
      'a spouse by the number of the subscriber',
      () => claimOf(spouse, { who: 'spouse', identifier: ada.employeeNumber }),
      'covered',
      'covered',
    ],
    [
      'a child that is not covered',
      () => claimOf(child, { identifier: ada.memberNumber }),
      'dependent-not-covered',
      'relationship-not-covered',
    ],
    ['too young', () => claimOf(young), 'too-young', 'too-young'],
    ['ended', () => claimOf(gone), 'ended', 'membership-ended'],
    ['not started', () => claimOf(coming), 'not-started', 'membership-not-started'],
    ['another name', () => claimOf(ada, { givenName: 'Marta' }), 'not-found', 'name-differs'],
    ['another number', () => claimOf(ada, { identifier: 'TST1' }), 'not-found', 'identifier-differs'],
    ['ended, but another number', () => claimOf(gone, { identifier: 'TST1' }), 'not-found', 'identifier-differs'],
    ['another birth date', () => claimOf(ada, { birth: { month: '3', day: '8', year: '1984' } }), 'not-found', 'nobody-born-then'],
    ['day and month swapped', () => claimOf(ada, { birth: { month: '7', day: '3', year: '1984' } }), 'not-found', 'nobody-born-then'],
  ];
  test.each(answers)('%s', async (_, typed, kind, reason) => {
    const done = await check(typed());
    expect(done.answer.kind).toBe(kind);
    expect(done.grantToken === null).toBe(kind !== 'covered');
    const row = await rowOf(done.checkId);
    expect(row).toMatchObject({ answer: kind, reason_code: reason, asked: 'roster', sponsor_id: sponsor.id });
    expect(await findCheck(clinic.organizationId, sponsor.id, done.checkId)).toEqual({
      answer: done.answer,
      traceNumber: row.trace_number,
    });
  });
});

test('what is kept of a check: numbers, times and a keyed hash, never who it was', async () => {
  const [one, again, other] = [await check(claimOf(ada)), await check(claimOf(ada)), await check(claimOf(gone))];
  const [row, second, third] = [await rowOf(one.checkId), await rowOf(again.checkId), await rowOf(other.checkId)];
  expect(row.trace_number).toMatch(/^C[2-9A-Z]{12}$/);
  expect(second.trace_number).not.toBe(row.trace_number);
  expect(Number(second.control_number)).toBeGreaterThan(Number(row.control_number));
  expect(row.duration_ms).toBeGreaterThan(0);
  expect(Math.abs(Date.now() - (row.checked_at as Date).getTime())).toBeLessThan(60_000);
  expect(second.identity_hash).toEqual(row.identity_hash);
  expect(third.identity_hash).not.toEqual(row.identity_hash);
  const everything = JSON.stringify([row, (await database.rows('SELECT * FROM audit_entry')).map((entry) => entry)]);
  for (const personal of ['García', 'Luna', 'María', ada.memberNumber, ada.employeeNumber, ada.workEmail, '1984'].flatMap(
    (text) => text ?? [],
  )) {
    expect(everything).not.toContain(personal);
  }
});

test('another sponsor and another organization know nobody of this roster', async () => {
  const other = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today }));
  expect((await check(claimOf(ada, { sponsorId: other.id }))).answer.kind).toBe('not-found');
  const elsewhere = await testClinic(database);
  const typed = CheckEligibility.parse(claimOf(ada));
  await expect(checkEligibility(elsewhere.organizationId, randomUUID(), typed)).rejects.toMatchObject({ code: 'notFound' });
  const { checkId } = await check(claimOf(ada));
  expect(await findCheck(elsewhere.organizationId, sponsor.id, checkId)).toBeNull();
  expect(await findCheck(clinic.organizationId, other.id, checkId)).toBeNull();
});

describe('nobody learns who is on a roster', () => {
  /** The statements of a check but for its own numbers, and what it answers. */
  async function traceOf(typed: object) {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const { checkId, ...told } = await check(typed);
    const statements = sent.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text).trim());
    sent.mockRestore();
    const answered = await findCheck(clinic.organizationId, sponsor.id, checkId);
    return { statements, told, shown: { ...answered, traceNumber: answered?.traceNumber.length } };
  }

  test('a miss, a near hit and a person who left differ in nothing: same statements, same answer', async () => {
    const unknown = memberOfTest({ givenName: 'Nobody', familyName: 'Atall', birthDate: '1990-10-10' });
    await traceOf(claimOf(unknown)); // statements that are prepared once
    const [miss, ...others] = [
      await traceOf(claimOf(unknown)),
      await traceOf(claimOf(ada, { givenName: 'Marta' })),
      await traceOf(claimOf(ada, { familyName: 'Nobody' })),
      await traceOf(claimOf(ada, { identifier: 'TST1' })),
      await traceOf(claimOf(ada, { birth: { month: '3', day: '8', year: '1984' } })),
      await traceOf(claimOf(gone, { givenName: 'Adam' })),
      await traceOf(claimOf(coming, { identifier: 'E1' })),
      await traceOf(claimOf(child, { identifier: 'E1' })),
    ];
    expect(miss?.told).toEqual({ answer: { kind: 'not-found' }, grantToken: null });
    expect(miss?.statements.length).toBeGreaterThan(6);
    for (const other of others) expect(other).toEqual(miss);
  });

  test('a hit is told after a whole number of steps, as a miss is', async () => {
    for (const typed of [claimOf(ada), claimOf(ada, { givenName: 'Marta' })]) {
      const from = performance.now();
      const { checkId } = await check(typed);
      const time = performance.now() - from;
      const told = Number((await rowOf(checkId)).duration_ms);
      expect(told % 400).toBe(0);
      expect(time).toBeGreaterThan(told - 5);
    }
  });
});

test('while the database is away it cannot check, which is not a no', async () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  vi.spyOn(db, '$queryRaw').mockRejectedValue(refused);
  vi.spyOn(db, '$transaction').mockRejectedValue(refused);
  await expect(check(claimOf(memberOfTest({ birthDate: '1999-09-09' })))).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('This says nothing about whether you are covered'),
  });
});
