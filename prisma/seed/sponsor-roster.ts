import { addDays, type Day } from '@/lib/domain/day';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import type { InventedSponsor } from './invented-sponsors';
import type { Random } from './random';

export type SeededMember = {
  id: string;
  givenName: string;
  familyName: string;
  birthDate: Day;
  memberNumber: string;
  employeeNumber: string | null;
  workEmail: string | null;
  relationship: Relationship;
  subscriberId: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

const givenNames =
  'Ada Amir Beatriz Bjorn Camille Chidi Dalia Darnell Elena Emeka Farah Felix Grace Hana Hugo Ines Ivan Jada Joaquin Keiko Kofi Lena Luis Maeve Malik Naomi Nils Olga Omar Paula Priya Quinn Rafael Rosa Samir Sofia Tomas Uma Viktor Wanda Yusuf Zoë'.split(
    ' ',
  );
const familyNames =
  "Abara Alder Banerjee Brandt Castellanos Chen Dahl Dubois Eze Fairweather Ferreira Gallo García-Luna Haddad Hawthorne Ibarra Ito Janssen Kapoor Kowalski Lindqvist Marlowe Mbeki Nakamura Nguyen O'Rourke Okafor Petrov Quiroga Ramires Rosen Sandoval Santos Silva Takeda Tran Underhill Vasquez Weiss Young Zamora Ziegler".split(
    ' ',
  );

/** 20 to 40 rows: people of working age and some of their family, most for years, some left. Dependents follow their subscriber. */
export function sponsorRoster({ kind, names }: InventedSponsor, today: Day, random: Random): SeededMember[] {
  const prefix = names.find((name) => name.kind === 'abbreviation')?.name.replace(/[^A-Z]/g, '') ?? 'MEM';
  const domain = names.find((name) => name.kind === 'email-domain')?.name;
  const rows = random.int(20, 40);
  const members: SeededMember[] = [];
  const number = () => `${prefix}${100_200 + members.length * 7}`;
  while (members.length < rows) {
    const subscriber = person(today, random, 19, 66);
    const email = `${subscriber.givenName}.${subscriber.familyName}`.normalize('NFKD').replace(/[^A-Za-z.]/g, '');
    const row: SeededMember = {
      ...subscriber,
      memberNumber: number(),
      employeeNumber: kind === 'employer' ? `E${40_000 + members.length * 11}` : null,
      workEmail: kind === 'employer' && domain ? `${email}${members.length}@${domain}`.toLowerCase() : null,
      relationship: 'self',
      subscriberId: null,
      ...membership(today, random),
    };
    members.push(row);
    const family = random.chance(0.3) ? (['spouse', 'child'] as const).slice(0, random.int(1, 2)) : [];
    for (const relationship of family) {
      const relative = relationship === 'spouse' ? person(today, random, 21, 66) : person(today, random, 6, 24);
      const { familyName, startsOn, endsOn, id: subscriberId } = row;
      members.push({
        ...relative,
        familyName,
        memberNumber: number(),
        employeeNumber: null,
        workEmail: null,
        relationship,
        subscriberId,
        startsOn,
        endsOn,
      });
    }
  }
  return members;
}

const person = (today: Day, random: Random, youngest: number, oldest: number) => ({
  id: random.uuid(new Date(`${today}T00:00:00Z`)),
  givenName: random.pick(givenNames),
  familyName: random.pick(familyNames),
  birthDate: addDays(today, -random.int(youngest * 365 + 10, oldest * 365)),
});

function membership(today: Day, random: Random): { startsOn: Day; endsOn: Day | null } {
  const startsOn = addDays(today, -random.int(200, 2200));
  return { startsOn, endsOn: random.chance(0.07) ? addDays(today, -random.int(5, 150)) : null };
}
