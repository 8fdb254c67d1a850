import { addDays, type Day } from '@/lib/domain/day';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';

/** What the simulator does when it is asked about someone: an answer, reject reasons (AAA03), or a fault. */
export type Behavior =
  | { does: 'answer'; answer: Exclude<PayerAnswer, { kind: 'unavailable' }> }
  | { does: 'reject'; reasons: readonly string[] }
  | { does: 'fault'; fault: Fault };
/** `slow`: no answer before the question gives up. `down`: 503. `garbled`: half an answer. `reset`: the connection breaks. */
export type Fault = 'slow' | 'down' | 'garbled' | 'reset' | 'huge' | 'redirect' | 'web-page';

type Person = { givenName: string; familyName: string; birthDate: Day; behavior: (today: Day) => Behavior };
export type SimulatedMember = Person & { number: string; family: (Person & { relationship: 'spouse' | 'child' })[] };

const covered = { kind: 'active', startsOn: null, endsOn: null, visitLimit: null, visitsLeft: null } as const;
const answer = (given: Exclude<PayerAnswer, { kind: 'unavailable' }>): Behavior => ({ does: 'answer', answer: given });
const always = (behavior: Behavior) => () => behavior;
const fails = (fault: Fault) => always({ does: 'fault', fault });
const holds = (memberCostCents: number, visits: { visitLimit: number; visitsLeft: number } | null, planName: string) => (today: Day) =>
  answer({
    ...covered,
    startsOn: addDays(today, -300),
    memberCostCents,
    ...visits,
    planName,
    payerTrace: `SIM${today.replaceAll('-', '')}`,
  });

const alone = (number: string, name: string, birthDate: Day, behavior: Person['behavior']): SimulatedMember => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { number, givenName, familyName, birthDate, behavior, family: [] };
};

/** Invented people of no roster, one for each kind of answer. The plan's letters go before their numbers. */
export const simulatedMembers: readonly SimulatedMember[] = [
  alone('100201', 'Ines Marlowe', '1986-03-14', holds(2500, { visitLimit: 30, visitsLeft: 22 }, 'OPEN ACCESS')),
  alone('100202', 'Tomas Quiroga', '1979-08-02', holds(0, null, 'COMMUNITY')),
  alone('100203', 'Dalia Brandt', '1991-12-30', (today) => answer({ kind: 'not-started', startsOn: addDays(today, 30) })),
  alone('100204', 'Hugo Petrov', '1968-01-19', (today) => answer({ kind: 'ended', endsOn: addDays(today, -40) })),
  alone('100205', 'Maeve Alder', '1983-06-25', always(answer({ kind: 'not-covered' }))),
  alone('100206', 'Kofi Tran', '1995-10-11', always({ does: 'reject', reasons: ['42'] })),
  alone('100207', 'Lena Okafor', '1974-04-07', fails('slow')),
  alone('100208', 'Omar Weiss', '1988-09-09', fails('down')),
  alone('100209', 'Sofia Ito', '1990-02-28', fails('garbled')),
  alone('100210', 'Viktor Dahl', '1977-11-16', fails('reset')),
  alone('100211', 'Wanda Fairweather', '1982-05-21', fails('huge')),
  alone('100212', 'Emeka Ibarra', '1996-07-03', fails('redirect')),
  alone('100213', 'Paula Janssen', '1971-02-12', fails('web-page')),
  {
    ...alone('100220', 'Rosa Sandoval', '1981-07-16', holds(4000, null, 'FAMILY')),
    family: [
      { givenName: 'Luis', familyName: 'Sandoval', birthDate: '1980-11-05', relationship: 'spouse', behavior: holds(4000, null, 'FAMILY') },
      {
        givenName: 'Grace',
        familyName: 'Sandoval',
        birthDate: '2012-09-27',
        relationship: 'child',
        behavior: always(answer({ kind: 'not-covered' })),
      },
    ],
  },
];

/** Nobody of that number (75), another birth date (71), another name (73), nobody like that in the family (77). */
export function behaviorFor({ subscriber, dependent, askedOn }: PayerInquiry): Behavior {
  const member = simulatedMembers.find(({ number }) => subscriber.memberNumber.replace(/^[A-Z]+/i, '') === number);
  if (!member) return reject('75');
  if (member.birthDate !== subscriber.birthDate) return reject('71');
  if (!isNamed(member, subscriber)) return reject('73');
  if (!dependent) return member.behavior(askedOn);
  const relative = member.family.find((one) => one.birthDate === dependent.birthDate && isNamed(one, dependent));
  return relative ? relative.behavior(askedOn) : reject('77');
}

const reject = (reason: string): Behavior => ({ does: 'reject', reasons: [reason] });

const isNamed = (one: { familyName: string }, asked: { familyName: string }) =>
  one.familyName.toUpperCase() === asked.familyName.toUpperCase();
