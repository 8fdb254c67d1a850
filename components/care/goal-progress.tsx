import { formatNumber } from '@/lib/format/numbers';

/** Percent of the way from baseline to target: the bar stops at its ends, the number does not. */
export function GoalProgress({ progress }: { progress: number | null }) {
  if (progress === null) return <span className="text-dense text-muted">A value to keep</span>;
  const words = `${formatNumber(progress, 0)}%`;
  const clamped = Math.min(100, Math.max(0, progress));
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" data-bar width="100%" height="8" className="block max-w-40 rounded-sm border border-edge bg-well">
        <rect width={`${clamped}%`} height="8" className="fill-accent" />
      </svg>
      <span className="whitespace-nowrap text-dense tabular-nums">
        {words}
        <span className="sr-only"> of the way to the target</span>
      </span>
    </span>
  );
}
