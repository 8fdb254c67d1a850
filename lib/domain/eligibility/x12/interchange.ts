import { type Segment, SegmentReader, type Separators, usualSeparators, writeSegments } from './segments';

/** Who sends to whom, and the number that the answer to it refers to (ISA13, GS06 and, as ST02, its last four digits). */
export type Envelope = { senderId: string; receiverId: string; controlNumber: string; sentAt: Date };

/** One transaction set: its kind (ST01), what stands between ST and SE, and the interchange's control number (ISA13). */
export type Transaction = { kind: string; segments: Segment[]; separators: Separators; controlNumber: string };

/** `TA1` stands for an interchange that was refused before anyone read a transaction in it. */
export const refusedInterchange = 'TA1';

export const implementation = '005010X279A1';
/** GS01 of an inquiry (270) and of its answer (271). */
const functionalIds = { '270': 'HS', '271': 'HB' };
/** An answer to one question has a few hundred segments; nobody's has this many. */
const mostSegments = 20_000;

/** One transaction in its group and interchange. */
export function writeInterchange(
  kind: keyof typeof functionalIds,
  body: readonly Segment[],
  { senderId, receiverId, controlNumber, sentAt }: Envelope,
  separators: Separators = usualSeparators,
): string {
  const [date = '', clock = ''] = sentAt.toISOString().split('T');
  const [day, time] = [date.replaceAll('-', ''), clock.slice(0, 5).replace(':', '')];
  const control = controlNumber.slice(-9).padStart(9, '0');
  const set = control.slice(-4);
  const blank = ' '.repeat(10);
  return writeSegments(
    [
      ['ISA', '00', blank, '00', blank, 'ZZ', party(senderId), 'ZZ', party(receiverId), day.slice(2), time].concat([
        separators.repetition ?? 'U',
        '00501',
        control,
        '0',
        'P',
        separators.component,
      ]),
      ['GS', functionalIds[kind], senderId, receiverId, day, time, `${Number(control)}`, 'X', implementation],
      ['ST', kind, set, implementation],
      ...body,
      ['SE', `${body.length + 2}`, set],
      ['GE', '1', `${Number(control)}`],
      ['IEA', '1', control],
    ],
    separators,
  );
}

const party = (id: string) => id.slice(0, 15).padEnd(15);

/**
 * The transaction of the kinds given that comes first, else the first of any kind. Null where the envelope is not whole: a
 * segment missing, a count (SE01) or a control number that does not agree. An answer that may have lost a line is no answer.
 */
export function readTransaction(text: string, ...kinds: string[]): Transaction | null {
  const reader = new SegmentReader();
  const segments = reader.push(text);
  const [isa] = segments;
  if (!reader.isWhole || !reader.separators || !isa || segments.length > mostSegments) return null;
  const { separators } = reader;
  const controlNumber = isa[13]?.trim() ?? '';
  if (segments.at(-1)?.[0] !== 'IEA' || !agree(segments.at(-1)?.[2], controlNumber)) return null;
  const found = transactionsOf(segments);
  if (found === null) return null;
  if (found.length === 0) return segments[1]?.[0] === 'TA1' ? { kind: refusedInterchange, segments: [], separators, controlNumber } : null;
  const chosen = found.find(({ kind }) => kinds.includes(kind)) ?? found[0];
  return chosen ? { ...chosen, separators, controlNumber } : null;
}

/** Null where ST and SE do not alternate, or one does not fit the other. */
function transactionsOf(segments: Segment[]): Pick<Transaction, 'kind' | 'segments'>[] | null {
  const marks = segments.flatMap(([id], index) => (id === 'ST' || id === 'SE' ? [index] : []));
  const found: Pick<Transaction, 'kind' | 'segments'>[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    const [start = 0, end = 0] = marks.slice(i, i + 2);
    const [opening, closing] = [segments[start], segments[end]];
    const isPair = opening?.[0] === 'ST' && closing?.[0] === 'SE';
    if (!isPair || Number(closing[1]) !== end - start + 1 || !agree(closing[2], opening[2])) return null;
    found.push({ kind: opening[1] ?? '', segments: segments.slice(start + 1, end) });
  }
  return found;
}

/** Control numbers are numbers to some senders: leading zeros come and go. */
const agree = (one = '', other = '') => one.trim().replace(/^0+/, '') === other.trim().replace(/^0+/, '');
