import 'server-only';
import { fromDay } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { GoalAtEnd } from '@/lib/domain/enrollment/end-of-care';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import type { MovingFacts } from '@/lib/domain/enrollment/phase-move';

/** Completes what was reached when care ends, and starts what follows it; what each goal was stays in its history. */
export async function storeGoalsAtEnd(
  tx: Tx,
  { organizationId, userId }: Viewer,
  { goals: facts }: MovingFacts,
  goals: readonly GoalAtEnd[],
  today: Day,
): Promise<void> {
  const factOf = new Map(facts.map((goal) => [goal.id, goal]));
  for (const end of goals) {
    const fact = factOf.get(end.id);
    const change = fact && changeOf(fact, end, today);
    if (!change) continue;
    const { before, after, data, reason } = change;
    await tx.goal.update({
      where: { organizationId_id: { organizationId, id: end.id } },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.goalEdit.create({ data: { organizationId, goalId: end.id, before, after, reason, userId }, select: { id: true } });
  }
}

function changeOf({ completedOn, sustainedOn, ...fact }: GoalFact, end: GoalAtEnd, today: Day) {
  if (end.closes === 'achieved') {
    const before = { completedOn, sustainedOn };
    const after = { completedOn: today, sustainedOn: null };
    return { before, after, data: { completedOn: fromDay(today), sustainedOn: null }, reason: 'Reached when care ended.' };
  }
  if (end.closes !== 'starts') return null;
  const { baseline, target, startsOn, dueOn } = end;
  const after = { baseline, target, startsOn, dueOn };
  const before = { baseline: fact.baseline, target: fact.target, startsOn: fact.startsOn, dueOn: fact.dueOn };
  return {
    before,
    after,
    data: { baseline, target, startsOn: fromDay(startsOn), dueOn: fromDay(dueOn) },
    reason: 'Care ended with this value.',
  };
}
