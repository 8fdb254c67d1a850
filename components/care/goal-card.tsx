import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/day';
import { formatDay, relativeDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { GoalProgress } from './goal-progress';
import { GoalStatusBadge, UnreachedBadge } from './goal-status-badge';
import type { GoalView } from './goal-view';

type GoalCardProps = {
  goal: GoalView;
  today: Day;
  /** Its chart, as `GoalChart`. */
  chart?: ReactNode;
  /** Record, edit, complete. */
  actions?: ReactNode;
};

/** One goal in full: where it started, where it is, where it should get by when, its status and the rule behind that. */
export function GoalCard({ goal, today, chart, actions }: GoalCardProps) {
  const latest = shownLatest(goal, today);
  const facts = [
    { term: 'Baseline', value: formatValue(goal.baseline, goal.unit) },
    {
      term: 'Latest',
      value: formatValue(latest?.value ?? null, goal.unit),
      note: latest ? relativeDay(latest.observedOn, today) : 'not started',
      exact: latest ? formatDay(latest.observedOn) : undefined,
    },
    { term: goal.progress === null ? 'Limit' : 'Target', value: formatValue(goal.target, goal.unit) },
    ...(goal.neverBegins
      ? []
      : [{ term: 'Due', value: formatDay(goal.dueOn), note: goal.isUnreached ? undefined : relativeDay(goal.dueOn, today) }]),
  ];
  return (
    <article
      id={`goal-${goal.id}`}
      aria-labelledby={`goal-${goal.id}-name`}
      className="border-line border-t py-5 first:border-t-0 first:pt-0 wide:scroll-mt-16 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 id={`goal-${goal.id}-name`} className="font-semibold text-base">
            {goal.wording}
          </h3>
          <p className="text-dense text-muted">
            {goal.measure} · importance {formatNumber(goal.importance)} of 3, difficulty {formatNumber(goal.difficulty)} of 3
          </p>
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        {goal.isUnreached ? <UnreachedBadge /> : <GoalStatusBadge status={goal.status} />} <span>{goal.reason}</span>
        {latest && latest.observedOn > goal.latest.observedOn && (
          <span className="text-muted">It stands as of {formatDay(goal.latest.observedOn)}; later scores do not change it.</span>
        )}
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-5">
        {facts.map(({ term, value, note, exact }) => (
          <div key={term}>
            <dt className="text-dense text-muted">{term}</dt>
            <dd className="tabular-nums">
              <span className="font-medium">{value}</span>
              {note && (
                <span className="block text-dense text-muted" title={exact}>
                  {note}
                </span>
              )}
            </dd>
          </div>
        ))}
        <div className="max-sm:col-span-2">
          <dt className="text-dense text-muted">Progress</dt>
          <dd>
            <GoalProgress progress={goal.progress} />
          </dd>
        </div>
      </dl>
      {chart && <div className="mt-4">{chart}</div>}
    </article>
  );
}

/** The newest score, also one from after the goal was closed. Null while the goal only has the baseline that it will start from. */
function shownLatest({ latest, chart }: GoalView, today: Day): GoalView['latest'] | null {
  if (latest.observedOn > today) return null;
  const newest = chart?.observations.at(-1);
  return newest && newest.observedOn > latest.observedOn ? newest : latest;
}
