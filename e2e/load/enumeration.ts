import { createHash, randomInt } from 'node:crypto';
import { addDays, type Day } from '@/lib/domain/day';
import { median, type Report, type Row, rounded, shuffled } from './report';
import type { ScratchProduct } from './scratch-product';
import type { Prepared } from './visitors';

type Member = { sponsorId: string; givenName: string; familyName: string; birthDate: Day; memberNumber: string };
/** `miss`: nobody like that. `near`: someone of the roster, all but one of name, number and birth date right. `hit`: all three. */
type Kind = 'miss' | 'near: another name' | 'near: another number' | 'near: another birth date' | 'hit';
type Probe = { kind: Kind; person: Member };
type Told = { kind: Kind; sponsorId: string; milliseconds: number; status: number; shape: string; body: string | null };

const PROBES = 10_000;
const AT_ONCE = 24;
/** Of every so many probes one also fetches the page of its answer. */
const READ_EVERY = 5;
const kinds: Kind[] = ['miss', 'near: another name', 'near: another number', 'near: another birth date'];

/**
 * Whether a stranger can tell who is on a roster: probes of people who are not, and of people who are with one of three facts wrong, each from an
 * address of its own. Status, headers and body have to be the same, and the time says nothing (area under the ROC curve near one half).
 */
export async function enumeration({ address }: ScratchProduct, { owner }: Pick<Prepared, 'owner'>): Promise<Report> {
  const { rows: members } = await owner.query<Member>(`
    SELECT m.sponsor_id AS "sponsorId", m.given_name AS "givenName", m.family_name AS "familyName", m.birth_date::text AS "birthDate", m.member_number AS "memberNumber"
    FROM member m WHERE extract(day FROM m.birth_date) BETWEEN 13 AND 27 AND m.relationship = 'self' ORDER BY m.id`);
  const forms = await formsOf(address, [...new Set(members.map(({ sponsorId }) => sponsorId))]);
  const told: Told[] = [];
  const waiting = shuffled(probesOf(members));
  const worker = async () => {
    for (let probe = waiting.pop(); probe; probe = waiting.pop()) {
      told.push(await ask(address, forms.get(probe.person.sponsorId) ?? [], probe, waiting.length % READ_EVERY === 0));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return {
    name: 'enumeration',
    measured: `${told.length} checks in random order, ${AT_ONCE} at once, each from an address of its own, through the form without scripts; body without nonce, reference and what was typed; time from sending to the end of the answer; budget: one status, one set of headers and one body for all but hits, AUC at most 0.55`,
    rows: [...kinds, 'hit' as const].map((kind) => rowOf(kind, told)),
  };
}

function probesOf(members: readonly Member[]): Probe[] {
  const perKind = PROBES / kinds.length;
  const near = kinds.flatMap((kind) =>
    Array.from({ length: perKind }, (_, at) => ({ kind, person: changed(kind, pick(members, at), at) })),
  );
  return [...near, ...Array.from({ length: PROBES / 20 }, (_, at) => ({ kind: 'hit' as const, person: pick(members, at) }))];
}

function pick(members: readonly Member[], at: number): Member {
  const member = members[at % members.length];
  if (!member) throw new Error('The rosters are empty.');
  return member;
}

/** Texts as long as those they stand for, so that the page is as long, too. */
function changed(kind: Kind, member: Member, at: number): Member {
  const { givenName, familyName, memberNumber, birthDate } = member;
  const other = (text: string) => `${text.slice(0, 1)}${Array.from(text.slice(1), () => 'bcdfgh'[randomInt(6)]).join('')}`;
  const otherNumber = `${memberNumber.slice(0, -5)}${randomInt(10_000, 99_999)}`;
  if (kind === 'near: another name') return { ...member, givenName: other(givenName), familyName: other(familyName) };
  if (kind === 'near: another number') return { ...member, memberNumber: otherNumber };
  const otherBirth = `${addDays(birthDate, -(at % 300) * 31).slice(0, 8)}${birthDate.slice(8)}`;
  if (kind === 'near: another birth date')
    return { ...member, birthDate: otherBirth === birthDate ? addDays(birthDate, -365 * 3) : otherBirth };
  return { ...member, givenName: other(givenName), familyName: other(familyName), memberNumber: otherNumber, birthDate: otherBirth };
}

/** The hidden inputs of each sponsor's form: what a browser without scripts sends back. */
async function formsOf(address: string, sponsorIds: readonly string[]): Promise<Map<string, [string, string][]>> {
  const forms = new Map<string, [string, string][]>();
  for (const id of sponsorIds) {
    const html = await (await fetch(`${address}/eligibility/${id}/check`)).text();
    const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
    forms.set(
      id,
      inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
    );
  }
  return forms;
}

const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function ask(address: string, hidden: readonly [string, string][], { kind, person }: Probe, reads: boolean): Promise<Told> {
  const url = `${address}/eligibility/${person.sponsorId}`;
  const body = new FormData();
  const [year, month, day] = person.birthDate.split('-');
  const typed = { who: 'self', givenName: person.givenName, familyName: person.familyName, identifier: person.memberNumber };
  for (const [name, value] of [...hidden, ...Object.entries({ ...typed, 'birth.month': month, 'birth.day': day, 'birth.year': year })]) {
    body.append(name, value ?? '');
  }
  const from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  const headers = { origin: address, 'x-forwarded-for': from };
  const started = performance.now();
  const response = await fetch(`${url}/check`, { method: 'POST', body, headers, redirect: 'manual' });
  await response.arrayBuffer();
  const milliseconds = performance.now() - started;
  const cookies = response.headers.getSetCookie();
  return {
    kind,
    sponsorId: person.sponsorId,
    milliseconds,
    status: response.status,
    shape: shapeOf(response, cookies),
    body: reads && response.status === 303 ? await answerOf(`${url}/answer`, cookies, person) : null,
  };
}

/** Headers without the values that are another one each time. */
function shapeOf(response: Response, cookies: readonly string[]): string {
  const kept = cookies.map((cookie) => cookie.replace(/=[^;]*/, '=').replace(/expires=[^;]*/gi, '')).sort();
  const names = [...response.headers.keys()].filter((name) => name !== 'set-cookie');
  return [response.headers.get('location')?.replace(/[0-9a-f-]{36}/, 'id'), ...new Set(names), ...kept].join(' | ');
}

/** The page of the answer without its nonce, its reference and what was typed. */
async function answerOf(url: string, cookies: readonly string[], { sponsorId, birthDate, ...person }: Member): Promise<string> {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  let html = await (await fetch(url, { headers: { cookie } })).text();
  html = html
    .replace(/[0-9a-f]{32}/g, 'nonce')
    .replace(/C[2-9A-Z]{12}/g, 'reference')
    .replaceAll(sponsorId, 'sponsor');
  for (const text of Object.values(person)) html = html.replaceAll(text, 'typed').replaceAll(text.replaceAll("'", '&#x27;'), 'typed');
  html = html.replace(/\w{3} \d{1,2}, \d{4}/g, 'day').replace(/(birth\.\w+)((?:\\?"|&quot;)(?: [^>]*?value=|:))\\?"\d+\\?"/g, '$1$2typed');
  return createHash('sha256')
    .update(html.replace(/value="\d+"/g, 'value'))
    .digest('hex')
    .slice(0, 12);
}

function rowOf(kind: Kind, told: readonly Told[]): Row {
  const of = (wanted: Kind) => told.filter((one) => one.kind === wanted);
  const times = of(kind).map(({ milliseconds }) => milliseconds);
  const distinct = (values: readonly (string | number | null)[]) => new Set(values.filter((value) => value !== null)).size;
  const sponsorIds = [...new Set(of(kind).map(({ sponsorId }) => sponsorId))];
  const both = kind === 'hit' ? of(kind) : [...of('miss'), ...of(kind)];
  return {
    probes: kind,
    count: times.length,
    'status, with misses': [...new Set(both.map(({ status }) => status))].sort().join(' '),
    'headers, with misses': distinct(both.map(({ shape }) => shape)),
    'bodies of a sponsor, with misses': Math.max(
      ...sponsorIds.map((id) => distinct(both.filter((one) => one.sponsorId === id).map(({ body }) => body))),
    ),
    'median ms': rounded(median(times), 1),
    'AUC against misses': rounded(
      areaUnderCurve(
        times,
        of('miss').map(({ milliseconds }) => milliseconds),
      ),
      3,
    ),
  };
}

/** How often one of the first takes longer than one of the second; ties count half. One half says nothing. */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((value) => ({ value, isFirst: true })), ...second.map((value) => ({ value, isFirst: false }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const tied = all.slice(from, to).filter(({ isFirst }) => isFirst).length;
    ranks += (tied * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}
