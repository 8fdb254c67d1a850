import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { ProgramCode } from '@/lib/domain/programs/program';
import type { Random } from '@/prisma/seed/random';
import type { SeededSponsor } from '@/prisma/seed/sponsors';

const givenNames =
  'Aaliyah Adrian Aiko Alejandra Amina Anders Anika Arturo Asha Benedikt Bianca Caleb Carmen Cedric Chiara Dafne Daniyar Deepa Dmitri Ebony Eduardo Eilidh Emre Esther Fatou Fergus Florence Gianni Greta Hassan Helena Idris Imani Ingrid Isaac Jamila Jasper Joelle Jonas Kavita Kenji Khalid Laszlo Leilani Linh Lorenzo Lucia Mai Marcus Mateo Mireille Nadia Nikhil Noemi Odalys Oskar Otis Patience Petra Ramona Ravi Renata Ruben Saoirse Selim Shira Simone Soren Tariq Thandi Theo Ulrich Valeria Vera Wei Wren Xavier Yara Zeynep Zora'.split(
    ' ',
  );
const familyNames =
  'Abernathy Achterberg Adeyemi Aguirre Almeida Andersson Araya Bakari Bellweather Bhattacharya Blackwood Boateng Bondarenko Calloway Carvalho Chaudhry Coldwell Dankworth Delacroix Demir Diallo Drummond Eriksen Escobedo Falkenrath Farouk Fitzwilliam Fukuda Galanis Greenholt Gunawan Halloran Hartigan Hidalgo Holmquist Inoue Jablonski Juarez Kallio Kamara Katz Kowal Laurent Leclair Lindgren Lockridge Madueke Maki Marchetti Mendoza Mortensen Mwangi Nasser Novak Oduya Okonkwo Olivares Pacheco Papadakis Pereira Quintero Rahman Redfern Reyes Sakamoto Schreiber Serrano Sharma Sorensen Stavros Tanaka Thornbury Toussaint Uribe Valdez Vandermeer Villanueva Wakefield Whitlock Yamada Yilmaz Zielinski'.split(
    ' ',
  );

/** Years of age in which people come with the condition (P). */
const ages: Record<ProgramCode, readonly [youngest: number, oldest: number]> = {
  sciatica: [28, 66],
  'bsi-low': [19, 40],
  'bsi-high': [19, 42],
  'shin-pain': [19, 42],
  'pad-claudication': [57, 80],
  cecs: [19, 38],
  overuse: [21, 62],
  peroneal: [24, 64],
  meralgia: [30, 64],
};

export type Identity = { givenName: string; familyName: string; birthDate: Day; memberId: string | null; email: string; phone: string };
type Covered = SeededSponsor['members'][number] & { coverages: SeededSponsor['coverages'] };

/** People in an order of chance, each given out once. */
export function identities(sponsors: readonly SeededSponsor[], today: Day, random: Random) {
  const roster: Covered[] = random.shuffle(
    sponsors.flatMap(({ members, coverages }) => members.map((member) => ({ ...member, coverages }))),
  );
  /** A covered member whose age suits the condition where there is one, else someone who pays otherwise. */
  return (program: ProgramCode, startsOn: Day): Identity => {
    const [youngest, oldest] = ages[program];
    const at = random.chance(0.88) ? roster.findIndex((member) => fits(member, program, startsOn, [youngest, oldest])) : -1;
    const [member] = at < 0 ? [] : roster.splice(at, 1);
    const givenName = member?.givenName ?? random.pick(givenNames);
    const familyName = member?.familyName ?? random.pick(familyNames);
    const birthDate = member?.birthDate ?? addDays(today, -random.int(youngest * 365 + 20, oldest * 365));
    const plain = `${givenName}.${familyName}`
      .normalize('NFKD')
      .replace(/[^A-Za-z.]/g, '')
      .toLowerCase();
    const phone = `(${random.pick(['212', '315', '518', '585', '607', '716'])}) 555-01${String(random.int(0, 99)).padStart(2, '0')}`;
    return { givenName, familyName, birthDate, memberId: member?.id ?? null, email: `${plain}${random.int(10, 99)}@mail.example`, phone };
  };
}

function fits(
  { birthDate, startsOn, endsOn, coverages }: Covered,
  program: ProgramCode,
  day: Day,
  [youngest, oldest]: readonly [number, number],
): boolean {
  const age = daysBetween(birthDate, day) / 365.25;
  const onRoster = startsOn <= day && (endsOn === null || endsOn >= day);
  const isCovered = coverages.some(
    (coverage) =>
      coverage.programCodes.includes(program) && coverage.startsOn <= day && (coverage.endsOn === null || coverage.endsOn >= day),
  );
  return age >= youngest && age <= oldest && onRoster && isCovered;
}
