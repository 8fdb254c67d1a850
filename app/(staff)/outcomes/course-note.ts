import type { ProgramDetail } from '@/lib/data/outcomes/program-outcome';
import { plural } from '@/lib/format/counts';

/** What the average course rests on, and what is expected of it. */
export function courseNote({ weeks: { step }, expected, curveRate }: ProgramDetail): string {
  const window = step === 1 ? 'half a week' : plural(step / 2, 'week');
  const seen = `Each person’s score nearest to the week counts, at most ${window} away; those who have left are missing from the later weeks.`;
  if (expected.length === 0)
    return `${seen} No expected course is drawn: too few goals stand behind it, or too few people were followed up.`;
  return `${seen} The expected curve and band are those of one goal with the average first score, target and time (rate ${curveRate.value} a week, ${curveRate.source}).`;
}
