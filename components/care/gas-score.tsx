import { plural } from '@/lib/format/counts';
import { formatFixed } from '@/lib/format/numbers';

/** The goal attainment T score with what it means; null while no goal has started. */
export function GasScore({ score, goals }: { score: number | null; goals: number }) {
  return (
    <div className="max-w-72">
      <p className="text-dense text-muted">Goal attainment (T score)</p>
      <p className="font-semibold text-2xl tabular-nums">{score === null ? '–' : formatFixed(score)}</p>
      <p className="text-dense text-muted">
        {score === null
          ? 'Appears once a goal has started.'
          : `50 means that the goals are met as expected, above is better. From ${plural(goals, 'goal')}, weighted by importance and difficulty.`}
      </p>
    </div>
  );
}
