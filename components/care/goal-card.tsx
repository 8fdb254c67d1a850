import type { ReactNode } from 'react';
import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';
import type { Day } from '@/lib/domain/day';
import { formatDay, relativeDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { goalProgress } from './goal-progress';
import { goalBadge } from './goal-status-badge';
import type { GoalView } from './goal-view';
import './goal.css';

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
  return (
    <article
      id={`goal-${goal.id}`}
      aria-labelledby={`goal-${goal.id}-name`}
      className="border-line border-t py-5 first:border-t-0 first:pt-0 wide:scroll-mt-16 print:break-inside-avoid"
    >
      <div className="goal-head">
        <Drawn as="div" drawing={head(goal)} />
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      <Drawn as="p" className="goal-status" drawing={standing(goal, latest)} />
      <Drawn as="dl" className="goal-facts" drawing={facts(goal, latest, today)} />
      {chart && <div className="mt-4">{chart}</div>}
    </article>
  );
}

function head({ id, wording, measure, importance, difficulty }: GoalView): Markup {
  return markup`<h3 id="goal-${id}-name">${wording}</h3><p>${measure} · importance ${importance} of 3, difficulty ${difficulty} of 3</p>`;
}

type Latest = GoalView['latest'] | null;

function standing(goal: GoalView, latest: Latest): Markup {
  const isLater = latest !== null && latest.observedOn > goal.latest.observedOn;
  return markup`${goalBadge(goal)} <span>${goal.reason}</span>${
    isLater
      ? markup` <span class="text-muted">It stands as of ${formatDay(goal.latest.observedOn)}; later scores do not change it.</span>`
      : null
  }`;
}

function facts({ baseline, target, unit, progress, dueOn, isUnreached, neverBegins }: GoalView, latest: Latest, today: Day): Markup {
  const measuredOn = latest
    ? { note: relativeDay(latest.observedOn, today), exact: formatDay(latest.observedOn) }
    : { note: 'not started' };
  return markup`${[
    fact('Baseline', formatValue(baseline, unit)),
    fact('Latest', formatValue(latest?.value ?? null, unit), measuredOn),
    fact(progress === null ? 'Limit' : 'Target', formatValue(target, unit)),
    ...(neverBegins ? [] : [fact('Due', formatDay(dueOn), isUnreached ? undefined : { note: relativeDay(dueOn, today) })]),
  ]}<div><dt>Progress</dt><dd>${goalProgress(progress)}</dd></div>`;
}

function fact(term: string, value: string, below?: { note: string; exact?: string }): Markup {
  const title = below?.exact === undefined ? null : markup` title="${below.exact}"`;
  return markup`<div><dt>${term}</dt><dd><b>${value}</b>${below ? markup`<small${title}>${below.note}</small>` : null}</dd></div>`;
}

/** The newest score, also one from after the goal was closed. Null while the goal only has the baseline that it will start from. */
function shownLatest({ latest, chart }: GoalView, today: Day): Latest {
  if (latest.observedOn > today) return null;
  const newest = chart?.observations.at(-1);
  return newest && newest.observedOn > latest.observedOn ? newest : latest;
}
