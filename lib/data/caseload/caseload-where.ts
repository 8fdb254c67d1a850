import 'server-only';
import * as z from 'zod';
import type { CaseloadParams, CaseloadSort } from '@/lib/data/caseload/caseload-params';
import { clinicianScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';
import { Prisma } from '@/prisma/client/client';

/** Far-future day: what has no date comes last. */
const LAST = '9999-12-31';

/** The value each sort orders by, as text. It sorts like the rows do, and a page's last one is where the next page starts. */
const sortKeys: Record<CaseloadSort, Prisma.Sql> = {
  urgency: Prisma.sql`lpad(e.attention_rank::text, 2, '0') || coalesce(e.waiting_since::text, ${LAST})`,
  patient: Prisma.sql`lower(p.family_name || ' ' || p.given_name)`,
  program: Prisma.sql`g.name`,
  week: Prisma.sql`e.starts_on::text`,
  'last-activity': Prisma.sql`coalesce(e.last_activity_on::text, '')`,
  'next-due': Prisma.sql`coalesce(e.next_due_on::text, ${LAST})`,
};

export const sortKey = (sort: CaseloadSort) => sortKeys[sort];

export function openEnrollmentsOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organization_id = ${viewer.organizationId}::uuid AND ${clinicianScope(viewer)} AND e.status = ANY (ARRAY['active'::text, 'on-hold'::text])`;
}

/** Everything the URL filters by; each part is a bound parameter. */
export function caseloadFilter(params: CaseloadParams): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (params.program) parts.push(Prisma.sql`g.code = ${params.program}`);
  if (params.need === 'someone') parts.push(Prisma.sql`e.attention_rank < 13`);
  if (params.need === 'nobody') parts.push(Prisma.sql`e.attention_rank = 13`);
  if (params.need === 'flag') parts.push(Prisma.sql`e.attention_rank <= 3`);
  if (params.q) {
    const like = `%${params.q.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      Prisma.sql`(unaccent(p.given_name || ' ' || p.family_name) ILIKE unaccent(${like}) OR unaccent(p.family_name || ' ' || p.given_name) ILIKE unaccent(${like})
        OR p.record_number ILIKE ${like})`,
    );
  }
  return Prisma.join(parts, ' AND ');
}

/** Rows after the last one of the page before, in the order that is shown. */
export function afterKey(viewer: Viewer, { sort: { by, direction }, after }: CaseloadParams): Prisma.Sql {
  const at = after?.lastIndexOf('~') ?? -1;
  const id = after?.slice(at + 1) ?? '';
  if (!after || at < 0 || !z.uuid().safeParse(id).success) return Prisma.sql`true`;
  const key = after.slice(0, at);
  if (by === 'patient') return afterNamed(viewer, direction, id);
  if (by === 'urgency') return direction === 'asc' ? lessUrgentThan(key, id) : moreUrgentThan(key, id);
  return direction === 'asc'
    ? Prisma.sql`(${sortKeys[by]}, e.id) > (${key}, ${id}::uuid)`
    : Prisma.sql`(${sortKeys[by]}, e.id) < (${key}, ${id}::uuid)`;
}

/** What a page's last row says of where the next one starts. No name: it would stand in the address, and the row alone tells it as well. */
export const nextKey = ({ sort: { by } }: CaseloadParams, { id, sort_key }: { id: string; sort_key: string }): string =>
  `${by === 'patient' ? '' : sort_key}~${id}`;

/** Looked up among the viewer's own; where the row is no longer there, from the start. */
function afterNamed(viewer: Viewer, direction: 'asc' | 'desc', id: string): Prisma.Sql {
  const last = Prisma.sql`(SELECT ${sortKeys.patient} FROM enrollment e JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
    WHERE ${openEnrollmentsOf(viewer)} AND e.id = ${id}::uuid)`;
  return direction === 'asc'
    ? Prisma.sql`coalesce((${sortKeys.patient}, e.id) > (${last}, ${id}::uuid), true)`
    : Prisma.sql`coalesce((${sortKeys.patient}, e.id) < (${last}, ${id}::uuid), true)`;
}

/**
 * Urgency goes by the columns of its index, so that any page of a long caseload is read from it alone. Whoever waits has a date to wait since;
 * only rank 13, the last one, has none, and a comparison with null would lose its rows.
 */
export function caseloadOrder({ sort: { by, direction } }: CaseloadParams): Prisma.Sql {
  const values = by === 'urgency' ? [Prisma.sql`e.attention_rank`, Prisma.sql`e.waiting_since`] : [sortKeys[by]];
  const way = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.join([...values, Prisma.sql`e.id`].map((value) => Prisma.sql`${value} ${way}`));
}

function lessUrgentThan(key: string, id: string): Prisma.Sql {
  const { rank, since } = urgencyOf(key);
  if (rank === null) return Prisma.sql`true`;
  if (since === null) return Prisma.sql`e.attention_rank = ${rank}::smallint AND e.waiting_since IS NULL AND e.id > ${id}::uuid`;
  return Prisma.sql`(e.attention_rank, e.waiting_since, e.id) > (${rank}::smallint, ${since}::date, ${id}::uuid)`;
}

function moreUrgentThan(key: string, id: string): Prisma.Sql {
  const { rank, since } = urgencyOf(key);
  if (rank === null) return Prisma.sql`true`;
  if (since === null)
    return Prisma.sql`e.attention_rank <= ${rank}::smallint AND (e.attention_rank < ${rank}::smallint OR e.id < ${id}::uuid)`;
  return Prisma.sql`(e.attention_rank, e.waiting_since, e.id) < (${rank}::smallint, ${since}::date, ${id}::uuid)`;
}

/** What an urgency key says; no rank when it says nothing. */
function urgencyOf(key: string): { rank: number | null; since: string | null } {
  const [rank, since] = [Number(key.slice(0, 2)), key.slice(2)];
  if (!/^\d{2}/.test(key) || !isDay(since)) return { rank: null, since: null };
  return { rank, since: since === LAST ? null : since };
}
