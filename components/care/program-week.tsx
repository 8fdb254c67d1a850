/** Where a patient is in a program: whole weeks, and the phase that the week falls in; null between phases. */
export type ProgramWeekPosition = { week: number; of: number; phase: string | null };

/** "Week 5 of 12 · Restore". */
export function ProgramWeek({ week, of, phase }: ProgramWeekPosition) {
  return (
    <span className="tabular-nums">
      {`Week ${week} of ${of}`}
      {phase !== null && <span className="text-muted">{` · ${phase}`}</span>}
    </span>
  );
}
