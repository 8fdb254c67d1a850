import { randomInt } from 'node:crypto';
import { ask, formOf, missKinds, type Probe, type ProbeKind, probeOf, type Told, type Typed } from './probe-check';
import { median, type Report, type Row, rounded, shuffled } from './report';
import type { ScratchProduct } from './scratch-product';
import type { Prepared } from './visitors';

const PROBES = 10_000;
const AT_ONCE = 24;
/** Of every so many probes one also fetches the page of its answer. */
const READ_EVERY = 5;
/** A machine that needs longer is too busy for its times to say anything. */
const MINUTES = 20;

/**
 * Whether a stranger can tell who is on a roster: probes of people who are not, and of people who are with one of three facts wrong, each from an
 * address of its own. Status, headers and body have to be the same, and the time says nothing (area under the ROC curve near one half).
 */
export async function enumeration({ address }: ScratchProduct, { owner }: Pick<Prepared, 'owner'>): Promise<Report> {
  const { rows: members } = await owner.query<Typed>(`
    SELECT m.sponsor_id AS "sponsorId", m.given_name AS "givenName", m.family_name AS "familyName", m.birth_date::text AS "birthDate", m.member_number AS "memberNumber"
    FROM member m WHERE extract(day FROM m.birth_date) BETWEEN 13 AND 27 AND m.relationship = 'self' ORDER BY m.id`);
  const forms = new Map<string, Awaited<ReturnType<typeof formOf>>>();
  for (const id of new Set(members.map(({ sponsorId }) => sponsorId))) forms.set(id, await formOf(address, id));
  const told: Told[] = [];
  const waiting = shuffled(probesOf(members));
  const startedAt = performance.now();
  const worker = async () => {
    for (let probe = waiting.pop(); probe; probe = waiting.pop()) {
      if (performance.now() - startedAt > MINUTES * 60_000)
        throw new Error(`${told.length} probes took ${MINUTES} minutes: the machine is too busy to measure times.`);
      const given = { from: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`, reads: waiting.length % READ_EVERY === 0 };
      told.push(await ask(address, forms.get(probe.person.sponsorId) ?? [], probe, given));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return {
    name: 'enumeration',
    measured: `${told.length} checks of ${members.length} members in random order, ${AT_ONCE} at once, each from an address of its own, through the form without scripts, in ${Math.round((performance.now() - startedAt) / 1000)} s; body without nonce, reference and what was typed; time from sending to the end of the answer; budget: one status, one set of headers and one body for all but hits, AUC at most 0.05 from one half`,
    rows: [...missKinds, 'hit' as const].map((kind) => rowOf(kind, told)),
  };
}

function probesOf(members: readonly Typed[]): Probe[] {
  const of = (kind: ProbeKind, count: number) => Array.from({ length: count }, (_, at) => probeOf(kind, pick(members, at), at));
  return [...missKinds.flatMap((kind) => of(kind, PROBES / missKinds.length)), ...of('hit', PROBES / 20)];
}

function pick(members: readonly Typed[], at: number): Typed {
  const member = members[at % members.length];
  if (!member) throw new Error('The rosters are empty.');
  return member;
}

function rowOf(kind: ProbeKind, told: readonly Told[]): Row {
  const of = (wanted: ProbeKind) => told.filter((one) => one.kind === wanted);
  const times = of(kind).map(({ milliseconds }) => milliseconds);
  const distinct = (values: readonly (string | number | null)[]) => new Set(values.filter((value) => value !== null)).size;
  const sponsorIds = [...new Set(of(kind).map(({ sponsorId }) => sponsorId))];
  const both = kind === 'hit' ? of(kind) : [...of('miss'), ...of(kind)];
  const area = areaUnderCurve(
    times,
    of('miss').map(({ milliseconds }) => milliseconds),
  );
  return {
    probes: kind,
    count: times.length,
    'status, with misses': [...new Set(both.map(({ status }) => status))].sort().join(' '),
    'headers, with misses': distinct(both.map(({ shape }) => shape)),
    'pages read': of(kind).filter(({ body }) => body !== null).length,
    'bodies of a sponsor, with misses': Math.max(
      ...sponsorIds.map((id) => distinct(both.filter((one) => one.sponsorId === id).map(({ body }) => body))),
    ),
    'median ms': rounded(median(times), 1),
    'AUC against misses': rounded(area, 3),
    'from one half': rounded(Math.abs(area - 0.5), 3),
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
