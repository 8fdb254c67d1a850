import { Drawn } from '@/components/ui/drawn';
import { type Markup, markup } from '@/components/ui/markup';

/** Where a patient is in a program: whole weeks, and the phase that the week falls in; null between phases. */
export type ProgramWeekPosition = { week: number; of: number; phase: string | null };

/** "Week 5 of 12 · Restore". */
export function programWeek({ week, of, phase }: ProgramWeekPosition): Markup {
  return markup`Week ${week} of ${of}${phase === null ? null : markup`<span class="text-muted"> · ${phase}</span>`}`;
}

/** The same beside other elements. */
export function ProgramWeek(position: ProgramWeekPosition) {
  return <Drawn as="span" className="tabular-nums" drawing={programWeek(position)} />;
}
