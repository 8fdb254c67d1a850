import { createHash, randomInt } from 'node:crypto';
import type { Day } from '@/lib/domain/day';

/** Whom a check is asked about, as typed. */
export type Typed = { sponsorId: string; givenName: string; familyName: string; birthDate: Day; memberNumber: string };
/** `miss`: nobody like that. `near`: someone of the roster, all but one of name, number and birth date right. `hit`: all three. */
export const missKinds = ['miss', 'near: another name', 'near: another number', 'near: another birth date'] as const;
export type ProbeKind = (typeof missKinds)[number] | 'hit';
export type Probe = { kind: ProbeKind; person: Typed };
/** What a stranger sees of an answer: its page without nonce, reference and what was typed, where it was fetched. */
export type Told = { kind: ProbeKind; sponsorId: string; milliseconds: number; status: number; shape: string; body: string | null };

const longest = 30_000;

/** Someone of a roster with what a kind of probe gets wrong; texts as long as those they stand for, so that the page is as long, too. */
export function probeOf(kind: ProbeKind, member: Typed, at: number): Probe {
  const { givenName, familyName, memberNumber, birthDate } = member;
  const other = (text: string) => `${text.slice(0, 1)}${Array.from(text.slice(1), () => 'bcdfgh'[randomInt(6)]).join('')}`;
  const name = { givenName: other(givenName), familyName: other(familyName) };
  const number = { memberNumber: `${memberNumber.slice(0, -5)}${randomInt(10_000, 99_999)}` };
  // By whole leap years, so that every date exists, and day and month are swapped in as many of them.
  const birth = { birthDate: `${Number(birthDate.slice(0, 4)) - 4 * (1 + (at % 5))}${birthDate.slice(4)}` };
  const changes = {
    miss: { ...name, ...number, ...birth },
    'near: another name': name,
    'near: another number': number,
    'near: another birth date': birth,
    hit: {},
  };
  return { kind, person: { ...member, ...changes[kind] } };
}

type Form = readonly [name: string, value: string][];

/** The hidden inputs of a sponsor's form: what a browser without scripts sends back. */
export async function formOf(address: string, sponsorId: string): Promise<Form> {
  const html = await (await fetch(`${address}/eligibility/${sponsorId}/check`, { signal: AbortSignal.timeout(longest) })).text();
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
}

const attribute = (tag: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Sends a check as a browser without scripts does; `from` is where it says to come from, behind one trusted proxy. */
export async function ask(
  address: string,
  hidden: Form,
  { kind, person }: Probe,
  { from, reads }: { from?: string; reads: boolean },
): Promise<Told> {
  const url = `${address}/eligibility/${person.sponsorId}`;
  const body = new FormData();
  const [year, month, day] = person.birthDate.split('-').map(String);
  const typed = { who: 'self', givenName: person.givenName, familyName: person.familyName, identifier: person.memberNumber };
  for (const [name, value] of [...hidden, ...Object.entries({ ...typed, 'birth.month': month, 'birth.day': day, 'birth.year': year })]) {
    body.append(name, value ?? '');
  }
  const headers = { origin: address, ...(from ? { 'x-forwarded-for': from } : {}) };
  const started = performance.now();
  const response = await fetch(`${url}/check`, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(longest) });
  await response.arrayBuffer();
  const milliseconds = performance.now() - started;
  const cookies = response.headers.getSetCookie();
  const isAnswered = response.status === 303;
  return {
    ...{ kind, sponsorId: person.sponsorId, milliseconds, status: response.status, shape: shapeOf(response, cookies) },
    body: reads && isAnswered ? await answerOf(`${url}/answer`, cookies, person) : null,
  };
}

/** Headers without the values that are another one each time. */
function shapeOf(response: Response, cookies: readonly string[]): string {
  const kept = cookies.map((cookie) => cookie.replace(/=[^;]*/, '=').replace(/expires=[^;]*/gi, '')).sort();
  const names = [...response.headers.keys()].filter((name) => name !== 'set-cookie');
  return [response.headers.get('location')?.replace(/[0-9a-f-]{36}/, 'id'), ...new Set(names), ...kept].join(' | ');
}

async function answerOf(url: string, cookies: readonly string[], person: Typed): Promise<string> {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const answer = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(longest) });
  return createHash('sha256')
    .update(`${answer.status} ${withoutTyped(await answer.text(), person)}`)
    .digest('hex')
    .slice(0, 12);
}

/**
 * The page of an answer without its nonce, its reference and what was typed. Only values are blanked: a family name may begin a word of the page, as
 * "Tran" does in the name of a transit authority.
 */
export function withoutTyped(html: string, { sponsorId, givenName, familyName, memberNumber }: Typed): string {
  let page = html
    .replace(/[0-9a-f]{32}/g, 'nonce')
    .replace(/C[2-9A-Z]{12}/g, 'reference')
    .replaceAll(sponsorId, 'sponsor')
    .replace(/\w{3} \d{1,2}, \d{4}/g, 'day');
  for (const text of [givenName, familyName, memberNumber].flatMap((one) => [one, one.replaceAll("'", '&#x27;')])) {
    page = page.replaceAll(`"${text}"`, '"typed"').replaceAll(`"${text}\\"`, '"typed\\"');
  }
  return page.replace(/(birth\.\w+)((?:\\?"|&quot;)(?: [^>]*?value=|:))\\?"\d+\\?"/g, '$1$2typed').replace(/value="\d+"/g, 'value');
}
