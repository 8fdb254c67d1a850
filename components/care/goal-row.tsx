import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/day';
import { formatDay, relativeDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { GoalProgress } from './goal-progress';
import { GoalStatusBadge, UnreachedBadge } from './goal-status-badge';
import type { GoalView } from './goal-view';

type GoalRowProps = { goal: GoalView; today: Day /** A sparkline. */; chart?: ReactNode; href: string };

/** One goal in a line, for lists: wording, status, from–now–to, due. The wording leads to the goal in full. */
export function GoalRow({ goal, today, chart, href }: GoalRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-line border-b py-2 last:border-0 sm:grid-cols-[minmax(0,1fr)_9rem_10rem_8rem_auto]">
      <a href={href} className="min-w-0 font-medium hover:underline max-sm:col-span-2">
        {goal.wording}
      </a>
      <span>{goal.isUnreached ? <UnreachedBadge /> : <GoalStatusBadge status={goal.status} />}</span>
      <span className="tabular-nums">
        {goal.progress === null ? (
          <>
            <span className="font-semibold">{formatNumber(goal.latest.value)}</span>
            <span className="text-muted">, limit {formatValue(goal.target, goal.unit)}</span>
          </>
        ) : (
          <>
            <span className="text-muted">{formatNumber(goal.baseline)} → </span>
            <span className="font-semibold">{formatNumber(goal.latest.value)}</span>
            <span className="text-muted"> → {formatValue(goal.target, goal.unit)}</span>
            <GoalProgress progress={goal.progress} />
          </>
        )}
      </span>
      <span className="text-dense text-muted" title={formatDay(goal.dueOn)}>
        {goal.isUnreached || goal.neverBegins || goal.status === 'achieved' || goal.status === 'sustaining'
          ? null
          : `due ${relativeDay(goal.dueOn, today)}`}
      </span>
      {chart}
    </li>
  );
}
