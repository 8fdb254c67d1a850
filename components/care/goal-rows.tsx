import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';
import type { Day } from '@/lib/domain/day';
import { formatDay, relativeDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { goalProgress } from './goal-progress';
import { goalBadge } from './goal-status-badge';
import type { GoalView } from './goal-view';
import './goal.css';

type GoalRowsProps = {
  goals: readonly GoalView[];
  today: Day;
  /** Where the goals stand in full; empty on the page that shows them. */
  address: string;
};

/** Every goal in a line: wording, status, from–now–to, due. The wording leads to the goal in full. */
export function GoalRows({ goals, today, address }: GoalRowsProps) {
  const rows = goals.map((goal) => goalRow(goal, today, `${address}#goal-${goal.id}`));
  const className = address === '' ? 'goal-rows print:hidden' : 'goal-rows';
  return <Drawn as="ul" aria-label="Goals at a glance" className={className} drawing={markup`${rows}`} />;
}

function goalRow(goal: GoalView, today: Day, href: string): Markup {
  const { wording, dueOn, status, isUnreached, neverBegins } = goal;
  const isOver = isUnreached || neverBegins || status === 'achieved' || status === 'sustaining';
  return markup`<li><a href="${href}">${wording}</a><span>${goalBadge(goal)}</span><span class="goal-way">${way(goal)}</span><span class="goal-due" title="${formatDay(dueOn)}">${
    isOver ? null : `due ${relativeDay(dueOn, today)}`
  }</span></li>`;
}

/** "7 → 5 → 2 points", or what is to be kept. */
function way({ progress, baseline, latest, target, unit }: GoalView): Markup {
  const now = markup`<b>${formatNumber(latest.value)}</b>`;
  if (progress === null) return markup`${now}, limit ${formatValue(target, unit)}`;
  return markup`${formatNumber(baseline)} → ${now} → ${formatValue(target, unit)}${goalProgress(progress)}`;
}
