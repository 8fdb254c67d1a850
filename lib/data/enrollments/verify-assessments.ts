import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { todayIn } from '@/lib/data/clock';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import { assessFromFacts } from '@/lib/data/enrollments/reassess';
import { enrollmentColumns, goalColumns, outcomeColumns } from '@/lib/data/enrollments/store-assessments';
import { unlockDifferences } from '@/lib/data/gates/unlocks';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db, type Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';

export type Verification = { enrollments: number; due: number; differences: { enrollmentId: string; stored: unknown; derived: unknown }[] };

const BATCH = 500;

type StoredRow = { id: string; assessed_on: Day | null; due: boolean; enrollment: unknown; goals: unknown[]; outcomes: unknown[] };

/**
 * Derives every enrollment anew from its facts and compares with what is stored, column by column. One whose review day has come is compared as
 * of the day it was last assessed and counted as due. Any difference is a defect.
 */
export async function verifyAssessments(): Promise<Verification> {
  const organizations = await db.$queryRaw<{ id: string; zone: string }[]>`SELECT id, zone FROM all_organizations()`;
  const total: Verification = { enrollments: 0, due: 0, differences: [] };
  for (const { id, zone } of organizations) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await inTransaction(systemContext(id, 'job'), (tx) => compareBatch(tx, id, todayIn(zone), after, total), {
        snapshot: true,
      });
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
    }
  }
  return total;
}

async function compareBatch(tx: Tx, organizationId: string, today: Day, after: string, total: Verification): Promise<StoredRow[]> {
  const rows = await storedBatch(tx, organizationId, today, after);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const loaded = await loadFacts(tx, organizationId, [...byId.keys()]);
  const asOf = (id: string) => dayToCompare(byId.get(id), today);
  for (const one of await assessFromFacts(tx, organizationId, loaded, asOf)) {
    const stored = byId.get(one.enrollmentId);
    if (!stored) continue;
    total.enrollments += 1;
    if (stored.due) total.due += 1;
    const derived = asJson({
      enrollment: enrollmentColumns(one),
      goals: sortBy('id', goalColumns(one)),
      outcomes: sortBy('measure', outcomeColumns(one)),
    });
    const kept = asJson({ enrollment: stored.enrollment, goals: stored.goals, outcomes: stored.outcomes });
    if (!isDeepStrictEqual(derived, kept)) total.differences.push({ enrollmentId: one.enrollmentId, stored: kept, derived });
  }
  total.differences.push(...(await unlockDifferences(tx, organizationId, [...byId.keys()])));
  return rows;
}

/** Today, or when it was assessed: where it is due, or where its clinic's calendar is ahead of the organization's. */
function dayToCompare(row: StoredRow | undefined, today: Day): Day {
  if (!row?.assessed_on) return today;
  return row.due || row.assessed_on > today ? row.assessed_on : today;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sortBy = <K extends string>(key: K, rows: Record<K, string>[]) => [...rows].sort((a, b) => (a[key] < b[key] ? -1 : 1));

async function storedBatch(tx: Tx, organizationId: string, today: Day, after: string): Promise<StoredRow[]> {
  return tx.$queryRaw<StoredRow[]>`
    SELECT e.id, e.assessed_on::text, coalesce(e.review_on <= ${today}::date, false) AS due,
      json_build_object('id', e.id, 'attention_rank', e.attention_rank, 'waiting_since', e.waiting_since, 'snoozed_until', e.snoozed_until, 'reasons', e.reasons,
        'goals_by_status', e.goals_by_status, 'gas_score', e.gas_score, 'last_activity_on', e.last_activity_on, 'next_due_on', e.next_due_on,
        'review_on', e.review_on) AS enrollment,
      (SELECT coalesce(json_agg(json_build_object('id', g.id, 'status', g.status, 'rule', g.rule, 'assessment', g.assessment, 'latest_value', g.latest_value,
          'latest_on', g.latest_on, 'progress', g.progress, 'achieved_on', g.achieved_on, 'achieved_late', g.achieved_late) ORDER BY g.id::text), '[]')
        FROM goal g WHERE g.organization_id = e.organization_id AND g.enrollment_id = e.id) AS goals,
      (SELECT coalesce(json_agg(json_build_object('enrollment_id', o.enrollment_id, 'measure', o.measure, 'baseline', o.baseline, 'latest', o.latest,
          'latest_on', o.latest_on, 'improvement', o.improvement, 'has_follow_up', o.has_follow_up, 'reached_mcid', o.reached_mcid,
          'reached30', o.reached30, 'reached50', o.reached50, 'worsened', o.worsened, 'weeks', o.weeks) ORDER BY o.measure), '[]')
        FROM enrollment_outcome o WHERE o.organization_id = e.organization_id AND o.enrollment_id = e.id) AS outcomes
    FROM enrollment e WHERE e.organization_id = ${organizationId}::uuid AND e.id > ${after}::uuid ORDER BY e.id LIMIT ${BATCH}`;
}
