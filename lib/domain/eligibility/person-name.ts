import { areNicknames } from './nicknames';
import { foldLetters } from './normalize-name';

export type PersonName = { givenName: string; familyName: string };

/** How well two names agree: `same` as written but for accents, case, spaces and punctuation; `alike` as people use their names; or not. */
export type NameAgreement = 'same' | 'alike' | 'different';

/** A word of a name as it is folded, and as it is spelled where there are no umlauts: "müller" is muller and mueller. */
type Word = { plain: string; spelled: string };

const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', '2nd', '3rd', '4th', 'esq', 'md', 'phd']);
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof']);
/** Small words within family names that people write or leave out. */
const particles = new Set('de del la las los da das do dos di du van von der den ter y e bin ibn al el st'.split(' '));

const fold = (text: string) =>
  foldLetters(text)
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function wordsOf(name: string): Word[] {
  const spelled = fold(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter),
  );
  return fold(name).map((plain, at) => ({ plain, spelled: spelled[at] ?? plain }));
}

const joined = (words: readonly Word[], form: keyof Word) => words.map((word) => word[form]).join('');

/** What is left of a part of a name without titles before it and "Jr", "III" after it; all of it where nothing would be left. */
function bare(words: Word[]): Word[] {
  const from = words.findIndex(({ plain }) => !titles.has(plain));
  const to = words.findLastIndex(({ plain }) => !suffixes.has(plain)) + 1;
  const left = words.slice(from, to);
  return from < 0 || left.length === 0 ? words : left;
}

const sameWord = (one: Word, other: Word) =>
  one.plain === other.plain || one.plain === other.spelled || one.spelled === other.plain || one.spelled === other.spelled;

/** Written the same, wherever the spaces and hyphens are. */
const sameJoined = (one: readonly Word[], other: readonly Word[]) =>
  sameWord(
    { plain: joined(one, 'plain'), spelled: joined(one, 'spelled') },
    { plain: joined(other, 'plain'), spelled: joined(other, 'spelled') },
  );

/**
 * Whether two names can be one person's. Both the given and the family name must agree; a name without a letter or a digit agrees with none.
 * It says nothing alone: people share names, so a birth date and a number must agree as well.
 */
export function namesAgree(one: PersonName, other: PersonName): NameAgreement {
  const given = partsAgree(one.givenName, other.givenName, givenAlike);
  const family = partsAgree(one.familyName, other.familyName, familyAlike);
  if (given === 'different' || family === 'different') return 'different';
  return given === 'same' && family === 'same' ? 'same' : 'alike';
}

function partsAgree(one: string, other: string, alike: (one: Word[], other: Word[]) => boolean): NameAgreement {
  const [mine, theirs] = [bare(wordsOf(one)), bare(wordsOf(other))];
  if (mine.length === 0 || theirs.length === 0) return 'different';
  if (sameJoined(mine, theirs)) return 'same';
  return alike(mine, theirs) ? 'alike' : 'different';
}

const isInitialOf = (one: Word, other: Word) => one.plain.length === 1 && other.plain.startsWith(one.plain);

/**
 * The words of the shorter one stand in the longer one, in order: the same, a nickname, or an initial; and at least one of them in full. So
 * "María" and "José" both agree with "María José", "J. Paul" with "John Paul", and "John Peter" with neither "John Paul" nor "J.".
 */
function givenAlike(one: Word[], other: Word[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let from = 0;
  let inFull = 0;
  for (const word of shorter) {
    const at = longer.findIndex(
      (candidate, index) => index >= from && (isFull(word, candidate) || isInitialOf(word, candidate) || isInitialOf(candidate, word)),
    );
    const found = longer[at];
    if (!found) return false;
    if (isFull(word, found) && word.plain.length > 1) inFull += 1;
    from = at + 1;
  }
  return inFull > 0;
}

const isFull = (one: Word, other: Word) => sameWord(one, other) || areNicknames(one.plain, other.plain);

/** Of two surnames both in either order, or one of them; "de la", "van der" and their like written or not, apart or in one. */
function familyAlike(one: Word[], other: Word[]): boolean {
  const [mine, theirs] = [withoutParticles(one), withoutParticles(other)];
  if (sameJoined(mine, theirs)) return true;
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  const left = [...more];
  return fewer.every((word) => {
    const at = left.findIndex((candidate) => sameWord(word, candidate));
    if (at < 0) return false;
    left.splice(at, 1);
    return word.plain.length > 1;
  });
}

function withoutParticles(words: Word[]): Word[] {
  const left = words.filter(({ plain }) => !particles.has(plain));
  return left.length === 0 ? words : left;
}
