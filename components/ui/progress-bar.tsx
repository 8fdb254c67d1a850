import { cn } from './cn';

export type ProgressBarProps = {
  label: string;
  value: number;
  max?: number;
  /** What stands beside the bar ("1,200 of 4,800 rows"); percent unless told. */
  text?: string;
  hideLabel?: boolean;
  className?: string;
};

/** How far something is, as a bar with its words. */
export function ProgressBar({ label, value, max = 100, text, hideLabel, className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const words = text ?? `${Math.round(share * 100)}%`;
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <div className="flex justify-between gap-4 text-dense">
        <span className={cn('font-medium', hideLabel && 'sr-only')}>{label}</span>
        <span className="text-muted tabular-nums">{words}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-sm border border-edge bg-well"
      >
        <svg aria-hidden="true" data-bar viewBox="0 0 100 1" preserveAspectRatio="none" className="block size-full">
          <rect width={share * 100} height="1" className="fill-accent" />
        </svg>
      </div>
    </div>
  );
}
