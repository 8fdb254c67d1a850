import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesAgree, type PersonName } from './person-name';

/** "Given | Family" */
function person(text: string): PersonName {
  const [givenName = '', familyName = ''] = text.split('|').map((part) => part.trim());
  return { givenName, familyName };
}

test.each([
  // as written, but for case, accents, spaces and punctuation
  ['Zoë | García-Luna', 'zoe | GARCIA LUNA', 'same'],
  ['Siobhan | O’Rourke', "Siobhan | O'Rourke", 'same'],
  ['Siobhan | O’Rourke', 'Siobhan | O Rourke', 'same'],
  ['Mary Ann | Weiss', 'Maryann | Weiß', 'same'],
  ['Mary-Ann | De La Cruz', 'Mary Ann | Delacruz', 'same'],
  ['Jürgen | Müller', 'Juergen | Mueller', 'same'],
  ['Jürgen | Müller', 'Jurgen | Muller', 'same'],
  ['Søren | Ångström', 'Soeren | Aangstroem', 'same'],
  ['Łukasz | Dąbrowski', 'Lukasz | Dabrowski', 'same'],
  ['  Ada   | Silva ', 'Ada|Silva', 'same'],
  ['Ada | SILVA', 'Ada | Silva', 'same'],
  // suffixes and titles
  ['Darnell | Hawthorne Jr.', 'Darnell | Hawthorne', 'same'],
  ['Darnell III | Hawthorne', 'Darnell | Hawthorne', 'same'],
  ['Darnell | Hawthorne, MD', 'Dr. Darnell | Hawthorne', 'same'],
  // nicknames
  ['William | Young', 'Bill | Young', 'alike'],
  ['Billy | Young', 'Will | Young', 'alike'],
  ['Katherine | Young', 'Kathy | Young', 'alike'],
  ['José | Vega', 'Pepe | Vega', 'alike'],
  ['Robert James | Young', 'Bob | Young', 'alike'],
  // middle names and initials
  ['John Paul | Young', 'John | Young', 'alike'],
  ['John Paul | Young', 'Paul | Young', 'alike'],
  ['John Paul | Young', 'John P. | Young', 'alike'],
  ['John Paul | Young', 'J. Paul | Young', 'alike'],
  ['María José | Vega', 'José | Vega', 'alike'],
  // two surnames, particles
  ['Inés | García Lopez', 'Ines | Lopez García', 'alike'],
  ['Inés | García Lopez', 'Ines | García', 'alike'],
  ['Inés | García Lopez', 'Ines | Lopez', 'alike'],
  ['Inés | García y Lopez', 'Ines | Garcia-Lopez', 'alike'],
  ['Ana | Smith-Jones', 'Ana | Jones', 'alike'],
  ['Ana | de la Cruz', 'Ana | Cruz', 'alike'],
  ['Nils | van der Berg', 'Nils | Berg', 'alike'],
  ['Li | Ng', 'Li | Ng', 'same'],
  // not the same person
  ['John Paul | Young', 'John Peter | Young', 'different'],
  ['John | Young', 'J | Young', 'different'],
  ['John Paul | Young', 'John Q. | Young', 'different'],
  ['John P. | Young', 'John Q. | Young', 'different'],
  ['Johannes Paul | Young', 'Joh Paul | Young', 'different'],
  ['J | Young', 'J | Young', 'same'],
  ['John | Young', 'Joan | Young', 'different'],
  ['John | Young', 'Jon | Young', 'different'],
  ['John | Young', 'John | Younger', 'different'],
  ['John | Young', 'John | Y', 'different'],
  ['John | Young', 'Young | John', 'different'],
  ['Ana | Smith-Jones', 'Ana | Smith-Brown', 'different'],
  ['Ana | Smith', 'Ana | de', 'different'],
  ['Ana | De', 'Ana | de', 'same'],
  ['Jr | Young', 'Jr. | Young', 'same'],
  ['Ana | Smith', ' | Smith', 'different'],
  [' | Smith', ' | Smith', 'different'],
  ['Ana | --', 'Ana | --', 'different'],
  ['William | Young', 'Robert | Young', 'different'],
])('%s and %s: %s', (one, other, expected) => {
  expect(namesAgree(person(one), person(other))).toBe(expected);
  expect(namesAgree(person(other), person(one))).toBe(expected);
});

/** No particle, suffix or title, which alone is no name. */
const letters = fc
  .stringMatching(/^[a-z]{3,9}$/)
  .filter((word) => !/^(del|las|los|das|dos|van|von|der|den|ter|bin|ibn|iii|esq|phd|mrs|miss|prof|2nd|3rd|4th)$/.test(word));
const someone = fc.record({ givenName: letters, familyName: letters });
const anyPart = fc.string({ maxLength: 40, unit: 'grapheme' });
const anyone = fc.record({ givenName: anyPart, familyName: anyPart });

test('a name agrees with itself in capitals and with accents', () => {
  const marked = (text: string) => text.replace(/[aeo]/g, (letter) => `${letter}\u0301`).toUpperCase();
  fc.assert(
    fc.property(someone, ({ givenName, familyName }) => {
      const written = { givenName: marked(givenName), familyName: marked(familyName) };
      expect(namesAgree({ givenName, familyName }, written)).toBe('same');
    }),
  );
});

test('agreement has no direction, whatever is typed, and never throws', () => {
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      expect(namesAgree(one, other)).toBe(namesAgree(other, one));
    }),
  );
});

test('another family name never agrees', () => {
  fc.assert(
    fc.property(someone, letters, (one, familyName) => {
      fc.pre(familyName !== one.familyName);
      expect(namesAgree(one, { ...one, familyName })).toBe('different');
    }),
  );
});

test('of two surnames either agrees, and both in either order', () => {
  fc.assert(
    fc.property(letters, letters, letters, (givenName, first, second) => {
      for (const familyName of [`${second}-${first}`, first, second]) {
        expect(namesAgree({ givenName, familyName: `${first} ${second}` }, { givenName, familyName })).not.toBe('different');
      }
    }),
  );
});
