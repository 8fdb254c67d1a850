import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inOneQuarter } from '@/lib/data/rate-limits/in-one-quarter.fixture';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { memberOfTest } from '@/prisma/seed/factories/make-roster-member';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { seedGateway } from '@/prisma/seed/payer-gateways';
import type { SeededMember } from '@/prisma/seed/sponsor-roster';
import { sponsorFactory } from '@/prisma/seed/sponsors';
import { type PayerSimulator, startPayerSimulator } from '@/prisma/simulator/payer-simulator';
import { simulatedMembers } from '@/prisma/simulator/simulated-members';
import { checkEligibility } from './check-eligibility';
import { CheckEligibility } from './check-input';

const database = ownDatabase();
const secret = 'Bearer of-the-test';
let clinic: TestClinic;
let simulator: PayerSimulator;
let sponsorId: string;
const ada = memberOfTest({ givenName: 'Ada', familyName: 'Limit', birthDate: '1991-11-11' });

beforeAll(async () => {
  simulator = await startPayerSimulator({ secret });
  vi.stubEnv('PAYER_SIMULATOR', simulator.url);
  vi.stubEnv('PAYER_SECRET_SIMULATOR', secret);
  clinic = await testClinic(database);
});
afterAll(() => simulator.close());

/** A roster of its own for each test, so that none counts for another. */
beforeEach(async () => {
  const { today } = clinic.clock;
  const member = { ...ada, id: randomUUID() };
  const sponsor = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today, members: [member], coverages: [{}] }));
  sponsorId = sponsor.id;
});

const times = (count: number) => Array.from({ length: count }, (_, i) => i);
const claimOf = ({ givenName, familyName, birthDate, memberNumber }: SeededMember, given: Record<string, unknown> = {}) => {
  const [year, month, day] = birthDate.split('-');
  return { sponsorId, who: 'self', givenName, familyName, birth: { year, month, day }, identifier: memberNumber, ...given };
};
const check = (typed: object, address: string = randomUUID()) =>
  checkEligibility(clinic.organizationId, address, CheckEligibility.parse(typed));
const kindOf = async (...given: Parameters<typeof check>) => (await check(...given)).answer.kind;
const nobody = (given: Record<string, unknown> = {}) => claimOf(ada, { identifier: randomUUID(), ...given });
const refusal = {
  code: 'tooMany',
  message: expect.stringMatching(/^There were too many checks, from your network or for this person. Try again in .*plan card\.$/),
};
/** As many at once as there are connections: who waits for one for longer than five seconds is told that the database is away. */
async function byTens(count: number, one: (i: number) => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 10) await Promise.all(times(Math.min(10, count - done)).map((i) => one(done + i)));
}
/** Nobody twice: another initial, birth date and number each. */
const stranger = (i: number) =>
  nobody({
    familyName: `${'abcdefghijklmnopqrstuvwxyz'[i % 26]}`,
    birth: { month: '2', day: `${(i % 28) + 1}`, year: `${1930 + (i % 60)}` },
  });

describe('checks that found nobody', () => {
  test(
    'ten a day for a person from one address, with however many spellings and numbers',
    inOneQuarter(async () => {
      const address = randomUUID();
      await Promise.all(times(10).map((i) => check(nobody({ givenName: `Variant ${'x'.repeat(i)}` }), address)));
      await expect(check(nobody(), address)).rejects.toMatchObject(refusal);
      // Someone else of the same birthday is not held up.
      expect(await kindOf(nobody({ familyName: 'Other' }), address)).toBe('not-found');
    }),
  );

  test(
    'ten a day for a number from one address, with however many birth dates and names',
    inOneQuarter(async () => {
      const address = randomUUID();
      const guess = (i: number) =>
        nobody({ identifier: 'TST-GUESS', familyName: `${'abcdefghijk'[i]}`, birth: { month: '1', day: `${i + 1}`, year: '1950' } });
      await Promise.all(times(10).map((i) => check(guess(i), address)));
      await expect(check(guess(10), address)).rejects.toMatchObject(refusal);
    }),
  );

  test(
    'one address cannot shut out the person elsewhere, however often it asks',
    inOneQuarter(async () => {
      const address = randomUUID();
      let answered = 0;
      await byTens(50, (i) =>
        check(nobody({ givenName: `Variant ${'x'.repeat(i)}` }), address).then(
          () => {
            answered += 1;
          },
          (error) => expect(error).toMatchObject(refusal),
        ),
      );
      expect(answered).toBe(10);
      expect(await kindOf(claimOf(ada))).toBe('covered');
    }),
  );

  test('forty a day for a person and for a number from all addresses together', async () => {
    await byTens(40, () => check(nobody()));
    await expect(check(claimOf(ada))).rejects.toMatchObject(refusal);
    const byNumber = (i: number) => ({ ...stranger(i), identifier: 'TST-GUESS' });
    await byTens(40, (i) => check(byNumber(i)));
    await expect(check(byNumber(41))).rejects.toMatchObject(refusal);
  });

  test(
    'sixty in a quarter of an hour from an address',
    inOneQuarter(async () => {
      const address = randomUUID();
      await byTens(60, (i) => check(stranger(i), address));
      await expect(check(stranger(60), address)).rejects.toMatchObject(refusal);
      await expect(check(claimOf(ada), address)).rejects.toMatchObject(refusal);
    }),
  );
});

test('who is found is not held up by it', async () => {
  const address = randomUUID();
  for (const _ of times(12)) expect(await kindOf(claimOf(ada), address)).toBe('covered');
});

test(
  '240 checks in a quarter of an hour from an address, whatever they answer; other addresses go on',
  { timeout: 240_000 },
  inOneQuarter(async () => {
    const { today } = clinic.clock;
    const members = times(10).map((i) => memberOfTest({ birthDate: `19${50 + i}-03-03` }));
    const office = await database.asOwner((tx) => sponsorFactory(tx, clinic.organizationId, { today, members, coverages: [{}] }));
    const all = members.map((member) => claimOf(member, { sponsorId: office.id }));
    const address = randomUUID();
    for (const _ of times(24)) await Promise.all(all.map((claim) => check(claim, address)));
    await expect(check(all[0] ?? {}, address)).rejects.toMatchObject(refusal);
    expect(await kindOf(all[0] ?? {})).toBe('covered');
  }),
);

describe('a plan whose payer is asked', () => {
  beforeEach(async () => {
    const { organizationId, random, clock } = clinic;
    const plan = await database.asOwner((tx) =>
      sponsorFactory(tx, organizationId, { today: clock.today, kind: 'health-plan', coverages: [{}] }),
    );
    sponsorId = plan.id;
    await database.asOwner((tx) => seedGateway(tx, { organizationId, sponsorId }, {}, random));
  });

  const ines = () => {
    const member = simulatedMembers.find(({ givenName }) => givenName === 'Ines');
    if (!member) throw new Error('Ines is not in the simulator');
    return claimOf(memberOfTest({ ...member, memberNumber: `WRN${member.number}` }));
  };

  test('wants to know who holds the plan before it counts', async () => {
    const address = randomUUID();
    for (const _ of times(12)) {
      await expect(check({ ...ines(), who: 'spouse' }, address)).rejects.toMatchObject({
        code: 'refused',
        fields: expect.objectContaining({ 'holder.givenName': expect.any(String) }),
      });
    }
    expect(await kindOf({ ...ines(), familyName: 'Marlow' }, address)).toBe('not-found');
  });

  test('a number is kept in one way of writing, however it was typed', async () => {
    const { identifier } = ines();
    for (const typed of [identifier, identifier.toLowerCase(), identifier.replace(/(\d{3})/, '-$1 ')])
      await check({ ...ines(), identifier: typed });
    const kept = await database.rows<{ number: string }>('SELECT member_number AS number FROM eligibility_grant WHERE sponsor_id = $1', [
      sponsorId,
    ]);
    expect(new Set(kept.map(({ number }) => number))).toEqual(new Set([identifier]));
  });
});
