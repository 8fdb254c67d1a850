import { type Day, isDay } from '@/lib/domain/day';

/** Letters that do not come apart into a base letter and an accent. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Þ: 'TH',
  þ: 'th',
};

/** Capital letters, digits and `! " & ' ( ) + , - . / ; ? =`: the basic character set of X12 without what we use as separators. */
const notBasic = /[^A-Z0-9!"&'()+,\-./;?= ]/g;

/** The text in X12's basic character set, at most `longest` characters. What has no counterpart in it is left out. */
export function x12Text(text: string, longest: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => plainLetters[letter] ?? ' ');
  return plain.toUpperCase().replace(notBasic, ' ').replace(/ +/g, ' ').trim().slice(0, longest).trim();
}

/** CCYYMMDD. */
export const x12Day = (day: Day) => day.replaceAll('-', '');

/** The last year that payers mean as a date; later ones (9999-12-31) mean "no end". */
const lastYear = '2199';

/** Null for what is no calendar day, and for the far future that means "no end". */
export function dayOfX12(text: string): Day | null {
  if (!/^\d{8}$/.test(text)) return null;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDay(day) && day.slice(0, 4) <= lastYear ? day : null;
}

/** A DTP segment's date: one day (D8), or from the first to the last (RD8). A side that is no day is null. */
export type X12Period = { qualifier: string; first: Day | null; last: Day | null; isRange: boolean };

/** By its shape rather than by DTP02, which some payers mix up. Null when there is no day in it. */
export function periodOfX12(qualifier: string, text: string): X12Period | null {
  const [from = '', to] = text.split('-');
  const period = { qualifier, first: dayOfX12(from), last: to === undefined ? null : dayOfX12(to), isRange: to !== undefined };
  return period.first === null && period.last === null ? null : period;
}

/** Decimal text (EB07: "25", "25.5", ".5") in hundredths; null when it is none, negative, or beyond ten million. */
export function hundredthsOf(text: string): number | null {
  const match = /^\+?(\d{0,8})(?:\.(\d{0,6}))?$/.exec(text.trim());
  if (!match || !(match[1] || match[2])) return null;
  const [, whole = '', part = ''] = match;
  return Number(whole || '0') * 100 + Math.round(Number(`0.${part || '0'}`) * 100);
}

/** A whole quantity (EB10, HSD02); null when it is none. */
export function quantityOf(text: string): number | null {
  const hundredths = hundredthsOf(text);
  return hundredths === null || hundredths % 100 !== 0 ? null : hundredths / 100;
}
