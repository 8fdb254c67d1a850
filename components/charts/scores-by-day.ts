import type { Day } from '@/lib/domain/day';

/** Scores by day, as they come: the last of a day is the one that counts, those before it that day stand behind it. */
export function scoresByDay<Score extends { observedOn: Day }>(scores: readonly Score[]): { last: Score; earlier: Score[] }[] {
  const days: { last: Score; earlier: Score[] }[] = [];
  for (const score of scores) {
    const day = days.at(-1);
    if (day?.last.observedOn === score.observedOn) Object.assign(day, { last: score, earlier: [...day.earlier, day.last] });
    else days.push({ last: score, earlier: [] });
  }
  return days;
}
