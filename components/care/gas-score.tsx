import { Disclosure } from '@/components/ui/disclosure';
import { type GasGoal, gasParts, weightOf } from '@/lib/domain/goals/gas-score';
import { plural } from '@/lib/format/counts';
import { formatChange, formatFixed, formatNumber } from '@/lib/format/numbers';

/** What a level of goal attainment scaling means, by `attainment`. */
const levels: Record<GasGoal['attainment'], string> = {
  2: 'Much better than expected',
  1: 'Better than expected',
  0: 'As expected',
  [-1]: 'Not there yet',
  [-2]: 'Worse than at the start',
};

type GasScoreProps = {
  score: number | null;
  /** Those that have started. */
  goals: (GasGoal & { id: string; measure: string })[];
};

/** The goal attainment T score, what it means and what each goal adds to it; null while no goal has started. */
export function GasScore({ score, goals }: GasScoreProps) {
  return (
    <div className="max-w-80">
      <p className="text-dense text-muted">Goal attainment (T score)</p>
      <p className="font-semibold text-2xl tabular-nums">{score === null ? '–' : formatFixed(score)}</p>
      <p className="text-dense text-muted">
        {score === null
          ? 'Appears once a goal has started.'
          : `50 means that the goals are met as expected, above is better. From ${plural(goals.length, 'goal')}, weighted by importance and difficulty.`}
      </p>
      {score === null ? null : (
        <Disclosure summary="Its parts" className="mt-1 text-dense">
          <Parts goals={goals} />
        </Disclosure>
      )}
    </div>
  );
}

function Parts({ goals }: Pick<GasScoreProps, 'goals'>) {
  const points = gasParts(goals) ?? [];
  return (
    <>
      <p className="mb-1 text-muted">
        Each goal adds its level (−2 to +2) times its weight (importance × difficulty), scaled to points of T.
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums">
        <dt>As expected</dt>
        <dd className="text-right">50</dd>
        {goals.map((goal, at) => (
          <div key={goal.id} className="contents">
            <dt>
              {goal.measure}
              <span className="block text-muted">
                {levels[goal.attainment]} ({formatChange(goal.attainment)}), weight {formatNumber(weightOf(goal))}
              </span>
            </dt>
            <dd className="text-right">{formatChange(points[at] ?? null)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
