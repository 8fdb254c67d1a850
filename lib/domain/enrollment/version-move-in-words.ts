import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { type GoalTerms, type MovableField, movableFields } from '@/lib/domain/enrollment/plan-version-move';
import { dayInWords, valueInWords } from '@/lib/domain/goals/value-in-words';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalNames } from '@/lib/domain/programs/goal-names';

const names: Record<MovableField, string> = {
  wording: 'wording',
  target: 'target',
  dueOn: 'due',
  importance: 'importance',
  difficulty: 'difficulty',
};

/** What a goal is called in a preview: its short name, or its own words where a clinician made it. */
export function goalName({ code, wording }: Pick<GoalFact, 'code' | 'wording'>): string {
  return code === 'custom' ? wording : goalNames[code];
}

/** What a move changes on a goal, in words: "due Apr 13, 2026 instead of Mar 30, 2026"; empty when it changes nothing. */
export function goalMoveInWords(before: GoalTerms, after: GoalTerms, measure: GoalFact['measure']): string[] {
  const say = (field: MovableField, terms: GoalTerms) => {
    if (field === 'dueOn') return dayInWords(terms.dueOn);
    return field === 'target' ? valueInWords(terms.target, measureOf(measure).unit) : String(terms[field]);
  };
  const changes = movableFields.filter((field) => before[field] !== after[field]);
  const words = changes.map((field) => `${names[field]} ${say(field, after)} instead of ${say(field, before)}`);
  // A new start of a goal for after care shows in its due date, unless that stays.
  const onlyStarts = before.startsOn !== after.startsOn && !changes.includes('dueOn');
  const newCourse = before.curve !== after.curve && !changes.includes('target');
  return [
    ...words,
    ...(onlyStarts ? [`starts ${dayInWords(after.startsOn)} instead of ${dayInWords(before.startsOn)}`] : []),
    ...(newCourse ? ['another expected course'] : []),
  ];
}

/** What stays because a clinician set it: "target and due date stay as the clinician set them". Null when nothing does. */
export function keptInWords(kept: readonly MovableField[]): string | null {
  const said = kept.map((field) => (field === 'dueOn' ? 'due date' : names[field]));
  const last = said.at(-1);
  if (last === undefined) return null;
  const list = said.length === 1 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
  return `${list} ${said.length === 1 ? 'stays as the clinician set it' : 'stay as the clinician set them'}`;
}
