import type { Random } from '@/prisma/seed/random';

/** Words that stand in a great many names of employers and plans; the first far more often than the last. */
const common =
  `group services health national american care center systems management insurance associates medical first community solutions
  construction school county city district industries technology energy foods partners home hospital international university consulting supply
  transport logistics electric auto bank credit union plan benefit mutual life blue cross shield family dental physical therapy clinic regional
  general united southern northern western eastern central state valley river lake mountain coast green red golden silver north south east west
  new saint holdings company trust capital financial real estate properties builders roofing plumbing heating cooling landscaping cleaning security
  staffing marketing media design print food market restaurant grill pizza coffee bakery farm dairy meat fresh organic natural water gas oil solar
  wind steel metal plastics paper wood glass machine tool engine parts tire truck freight marine air aviation travel hotel resort golf fitness sports
  outdoor garden pet animal veterinary pharmacy laboratory research science data software network digital wireless mobile cloud`
    .split(/\s+/)
    .filter((word) => word !== '');

const [starts, middles, ends] = [
  `ab al an ar bar bel ber bran bren cal can car chan cor cros dal dan del dor ed el er fal fen fer gar gil gran had hal har hol hun jan jor kel ken
  kin lan lar len lin lor mad mal mar mel mil mon mor nel nor oak ol par pen per pres quin ral ran red ros sal san sel shel sil son stan sul tal tan
  ter thom tor val ver vin wal war wel wil win wood yor zim`,
  `a e i o u an ar el en er il in on or ama ele ina ola ude bra dri gli mpo ndo rsha sse tta vy wa`,
  `bach berg bert brook burg bury by dale den der don dorf ell er ett ey field ford gate ham hurst land leigh ley lin low man mann mer mond mont more
  ner ness nor number port ridge rock row sen shaw son stad stein stone ston ter ton vale ville wald ward way well wick win wood worth`,
].map((list) => list.split(/\s+/)) as [string[], string[], string[]];

const own = starts.length * middles.length * ends.length;

/** A rank from 0 on that is taken about as often as words are in a language: the n-th a share of 1/n. */
const rank = (random: Random, ranks: number) => Math.floor(ranks ** random.next()) - 1;
const commonWord = (random: Random) => common[rank(random, common.length + 1)] ?? 'group';

/** One of some 200,000 made-up words, most of them rare. */
function ownWord(random: Random): string {
  const at = (Math.floor(own ** (0.25 + 0.75 * random.next())) * 7_919) % own;
  const middle = middles[Math.floor(at / starts.length) % middles.length] ?? '';
  return `${starts[at % starts.length]}${at % 5 === 0 ? '' : middle}${ends[Math.floor(at / (starts.length * middles.length))]}`;
}

const shapes: [(random: Random) => string[], number][] = [
  [(random) => [ownWord(random), commonWord(random)], 30],
  [(random) => [ownWord(random), commonWord(random), commonWord(random)], 25],
  [(random) => [ownWord(random), ownWord(random), commonWord(random)], 12],
  [(random) => [ownWord(random), '&', ownWord(random)], 8],
  [(random) => [commonWord(random), commonWord(random), 'of', ownWord(random)], 10],
  [(random) => [commonWord(random), ownWord(random), commonWord(random), commonWord(random)], 8],
  [(random) => [ownWord(random)], 7],
];

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** A name as an employer or a plan may have it. "health", "group" and "of" are in very many of them, most other words in a few. */
export function syntheticName(random: Random): string {
  const words = random
    .weighted(shapes)(random)
    .map((word) => (word === 'of' ? word : capital(word)));
  return `${words.join(' ')}${random.weighted([[' LLC', 3], [', Inc.', 3], [' Corporation', 1], ['', 3]])}`; // biome-ignore format: one line reads as the table it is
}
