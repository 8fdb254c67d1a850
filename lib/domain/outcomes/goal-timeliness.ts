import { shownFigures } from '@/lib/domain/outcomes/shown-figures';
import { shownRate } from '@/lib/domain/outcomes/shown-rate';
import { sumShown } from '@/lib/domain/outcomes/sum-shown';
import { isSmall, type ShownRate } from '@/lib/domain/outcomes/suppress';

/**
 * How one goal went for those who had it, against its own due date. On time: met on or before that day. Late: met after it. Missed: not met and
 * the day is past. Open: neither met nor past its day.
 */
export type GoalCounts = { onTime: number; late: number; missed: number; open: number };

/** The same, as it may be shown; null when withheld. */
export type GoalTimeliness = { [part in keyof GoalCounts]: number | null } & {
  had: number | null;
  /** Of those whose goal was met or whose day is past. */
  onTimeOfDue: ShownRate;
};

type Group = { n: number; part: keyof GoalCounts | 'without' };

const is = (part: Group['part']) => (group: Group) => group.part === part;

const keys = ['had', 'due', 'onTime', 'late', 'missed', 'open'] as const;

/** One goal in some reporting periods, each with how many were enrolled in it. */
export function goalTimeliness(periods: readonly { goal: GoalCounts; enrolled: number }[]): GoalTimeliness {
  const { due, ...shown } = sumShown(keys, periods.map(shownIn));
  return { ...shown, onTimeOfDue: shownRate(shown.onTime, due) };
}

/** Sorts those enrolled by how the goal went; those without it count as one more group, so that their number cannot be worked out either. */
function shownIn({ goal, enrolled }: { goal: GoalCounts; enrolled: number }): Record<(typeof keys)[number], number | null> {
  if (isSmall(enrolled)) return { had: null, due: null, onTime: null, late: null, missed: null, open: null };
  const had = goal.onTime + goal.late + goal.missed + goal.open;
  const groups: Group[] = [
    { n: goal.onTime, part: 'onTime' },
    { n: goal.late, part: 'late' },
    { n: goal.missed, part: 'missed' },
    { n: goal.open, part: 'open' },
    { n: enrolled - had, part: 'without' },
  ];
  return shownFigures(groups, [
    ['enrolled', () => true],
    ['had', ({ part }) => part !== 'without'],
    ['due', ({ part }) => part !== 'without' && part !== 'open'],
    ['onTime', is('onTime')],
    ['late', is('late')],
    ['missed', is('missed')],
    ['open', is('open')],
  ]);
}
