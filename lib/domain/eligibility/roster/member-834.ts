import type { Day } from '@/lib/domain/day';
import type { Segment } from '@/lib/domain/eligibility/x12/segments';
import { readRelationship } from './relationship';
import { requiredFields } from './roster-fields';
import type { ReadRow, RosterRow } from './roster-row';
import { RowValues } from './row-values';

/** The segments of one member (loop 2000) as far as a roster needs them. The first of each kind counts, unless it is of a coverage. */
export type MemberLoop = {
  row: number;
  /** INS: is it the subscriber, the relationship, the maintenance code. */
  isSubscriber: boolean;
  relationship: string;
  maintenance: string;
  /** REF by qualifier: 0F subscriber number, 23 client number, 17 and 1L as sent. */
  references: Map<string, string>;
  /** DTP by qualifier: 356 and 357 eligibility, 336 and 337 employment. */
  dates: Map<string, string>;
  name: { family: string; given: string; qualifier: string; number: string } | null;
  birthDate: string;
  email: string;
  /** HD with its 348 and 349. */
  coverages: { maintenance: string; begins: string; ends: string }[];
};

export const newMemberLoop = (row: number, [, yes = '', relationship = '', maintenance = '']: Segment): MemberLoop => ({
  row,
  isSubscriber: yes === 'Y',
  relationship,
  maintenance,
  references: new Map(),
  dates: new Map(),
  name: null,
  birthDate: '',
  email: '',
  coverages: [],
});

/** Takes one more segment of the member; what a roster does not need is passed over. */
export function addSegment(loop: MemberLoop, segment: Segment): void {
  takers[segment[0] ?? '']?.(loop, segment);
}

const takers: Record<string, (loop: MemberLoop, segment: Segment) => void> = {
  REF: (loop, [, qualifier = '', value = '']) => setOnce(loop.references, qualifier, value),
  HD: (loop, [, maintenance = '']) => loop.coverages.push({ maintenance, begins: '', ends: '' }),
  DTP: takeDate,
  NM1: (loop, [, entity, , family = '', given = '', , , , qualifier = '', number = '']) => {
    if (entity === 'IL' || entity === '74') loop.name ??= { family, given, qualifier, number };
  },
  DMG: (loop, [, , born = '']) => {
    loop.birthDate ||= born;
  },
  PER: (loop, segment) => {
    loop.email ||= emailOf(segment);
  },
};

/** Dates after an HD are of that coverage. */
function takeDate({ coverages, dates }: MemberLoop, [, qualifier = '', , value = '']: Segment): void {
  const coverage = coverages.at(-1);
  if (!coverage) setOnce(dates, qualifier, value);
  else if (qualifier === '348') coverage.begins ||= value;
  else if (qualifier === '349') coverage.ends ||= value;
}

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (value !== '' && !map.has(key)) map.set(key, value);
}

/** PER names each number by a qualifier before it: `PER*IP**HP*6145551212*EM*anna@acme.example`. */
function emailOf(per: Segment): string {
  const at = per.indexOf('EM', 3);
  return at < 0 ? '' : (per[at + 1] ?? '');
}

const kept = new Set(['001', '021', '025', '030']);
const ended = '024';
const socialSecurity = '34';

/** A subscriber's number, and the client number of the family, so that relatives who repeat it do not take it for their own. */
export type Family = { subscriberNumber: string; clientNumber: string };
export const familyOf = ({ references }: MemberLoop): Family => ({
  subscriberNumber: references.get('0F') ?? '',
  clientNumber: references.get('23') ?? '',
});

/** One member of an 834 as a person on the roster, or every reason why it is none. */
export function readMember(loop: MemberLoop, family: Family | null, today: Day): ReadRow {
  const { row, name, references, isSubscriber, maintenance } = loop;
  const values = new RowValues(row, today);
  if (maintenance !== ended && !kept.has(maintenance)) values.refuse(null, 'unknown-maintenance', maintenance);
  const subscriberNumber = references.get('0F') ?? '';
  const found: RosterRow = {
    row,
    action: maintenance === ended ? 'end' : 'keep',
    memberNumber: values.text('memberNumber', isSubscriber ? subscriberNumber : numberOfRelative(loop, family)) ?? '',
    givenName: values.text('givenName', name?.given ?? ''),
    familyName: values.text('familyName', name?.family ?? ''),
    birthDate: values.day('birthDate', loop.birthDate),
    relationship: isSubscriber ? 'self' : relativeOf(loop.relationship),
    subscriberNumber: isSubscriber ? null : values.text('subscriberNumber', subscriberNumber),
    employeeNumber: isSubscriber ? values.text('employeeNumber', references.get('23') ?? '') : null,
    workEmail: /^\S+@\S+\.\S+$/.test(loop.email) ? values.text('workEmail', loop.email) : null,
    startsOn: values.day('startsOn', startOf(loop)),
    endsOn: values.day('endsOn', endOf(loop)),
  };
  values.require(found, found.action === 'keep' ? requiredFields : ['memberNumber', 'endsOn']);
  return values.done(found);
}

/** INS02 of someone who is not the subscriber; 18 (self) does not fit there. */
function relativeOf(code: string): RosterRow['relationship'] {
  const relationship = readRelationship(code) ?? 'other';
  return relationship === 'self' ? 'other' : relationship;
}

/**
 * A relative's own number: their client number, unless it is the family's, or the number beside their name, unless that is a social security
 * number (Cairn keeps none). Many files have neither; then the subscriber's number with birth date and first name, which stays the same.
 */
function numberOfRelative({ references, name, birthDate }: MemberLoop, family: Family | null): string {
  const subscriberNumber = references.get('0F') ?? '';
  const client = references.get('23') ?? '';
  const isFamilys = family?.subscriberNumber === subscriberNumber && family.clientNumber === client;
  if (client !== '' && client !== subscriberNumber && !isFamilys) return client;
  if (name && name.number !== '' && name.qualifier !== socialSecurity && name.number !== subscriberNumber) return name.number;
  if (subscriberNumber === '' || birthDate === '' || !name) return '';
  return [subscriberNumber, birthDate, name.given.toUpperCase().slice(0, 20)].join('-');
}

function startOf({ coverages, dates }: MemberLoop): string {
  const running = coverages.filter(({ begins, maintenance }) => begins !== '' && maintenance !== ended);
  return (
    running.map(({ begins }) => begins).sort()[0] ??
    coverages
      .map(({ begins }) => begins)
      .filter(Boolean)
      .sort()[0] ??
    dates.get('356') ??
    ''
  );
}

/** Coverage lasts as long as any of it does: the latest end, and none while one has none. */
function endOf({ coverages, dates, maintenance }: MemberLoop): string {
  const ends = coverages.map(({ ends }) => ends);
  const latest = ends.filter(Boolean).sort().at(-1);
  const ofMember = dates.get('357') ?? '';
  if (maintenance === ended) return latest ?? (ofMember || (dates.get('337') ?? ''));
  if (coverages.length > 0 && ends.every((end) => end !== '')) return latest ?? '';
  return coverages.length === 0 ? ofMember : '';
}
