import 'server-only';
import * as z from 'zod';
import type { CaseloadParams, CaseloadSort } from '@/lib/data/caseload/caseload-params';
import { clinicianScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

/** Far-future day: what has no date comes last. */
const LAST = '9999-12-31';

/** The value each sort orders by, as text that sorts like it. The direction applies to it and to the id after it. */
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
      Prisma.sql`(p.given_name || ' ' || p.family_name ILIKE ${like} OR p.family_name || ' ' || p.given_name ILIKE ${like} OR p.record_number ILIKE ${like})`,
    );
  }
  return Prisma.join(parts, ' AND ');
}

/** Rows after the last one of the page before, in the order that is shown. */
export function afterKey({ sort: { by, direction }, after }: CaseloadParams): Prisma.Sql {
  const at = after?.lastIndexOf('~') ?? -1;
  const id = after?.slice(at + 1);
  if (!after || at < 0 || !z.uuid().safeParse(id).success) return Prisma.sql`true`;
  const key = after.slice(0, at);
  return direction === 'asc'
    ? Prisma.sql`(${sortKeys[by]}, e.id) > (${key}, ${id}::uuid)`
    : Prisma.sql`(${sortKeys[by]}, e.id) < (${key}, ${id}::uuid)`;
}

export function caseloadOrder({ sort: { by, direction } }: CaseloadParams): Prisma.Sql {
  return direction === 'asc' ? Prisma.sql`${sortKeys[by]} ASC, e.id ASC` : Prisma.sql`${sortKeys[by]} DESC, e.id DESC`;
}
