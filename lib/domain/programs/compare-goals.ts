import { measureOf } from '@/lib/domain/measures/registry';
import { isSame, quoted, wasInstead } from './comparison-words';
import { goalNames } from './goal-names';
import type { GoalTemplate, ProgramDefinition } from './program';
import { targetInWords } from './target-in-words';

const curves: Record<GoalTemplate['curve'], string> = {
  exponential: 'fast first, then slower',
  'locked-linear': 'flat until running is cleared, then straight',
  flat: 'level',
};

/** How the goals of a program differ, one sentence each; goals keep their code from version to version. */
export function compareGoals(
  { goals: before }: Pick<ProgramDefinition, 'goals'>,
  { goals: after }: Pick<ProgramDefinition, 'goals'>,
): string[] {
  const gone = before.filter(({ code }) => !after.some((goal) => goal.code === code));
  const kept = before.map(({ code }) => code).filter((code) => !gone.some((goal) => goal.code === code));
  const now = after.map(({ code }) => code).filter((code) => kept.includes(code));
  return [
    ...after.flatMap((goal) => {
      const was = before.find(({ code }) => code === goal.code);
      return was ? compareGoal(was, goal) : [newGoal(goal)];
    }),
    ...gone.map(({ code, wording }) => `${goalNames[code]} is gone: ${quoted(wording)}`),
    ...(isSame(kept, now) ? [] : ['The goals come in another order']),
  ];
}

const targetOf = ({ target, measure }: Pick<GoalTemplate, 'target' | 'measure'>) => lowered(targetInWords(target, measureOf(measure)));
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const nameOf = ({ measure }: Pick<GoalTemplate, 'measure'>) => lowered(measureOf(measure).shortName);

function newGoal(goal: GoalTemplate): string {
  return `${goalNames[goal.code]} is new: ${quoted(goal.wording)}, ${nameOf(goal)} ${targetOf(goal)}, due in week ${goal.dueWeek}`;
}

function compareGoal(was: GoalTemplate, goal: GoalTemplate): string[] {
  const name = goalNames[goal.code];
  const sentences = [
    ...wasInstead(`${name} says`, quoted(goal.wording), quoted(was.wording)),
    ...wasInstead(`${name} is`, `${goal.term}-term`, `${was.term}-term`),
    ...wasInstead(`${name} is measured by`, nameOf(goal), nameOf(was)),
    ...wasInstead(`${name} asks for`, targetOf(goal), targetOf(was)),
    ...wasInstead(`${name} is due in week`, String(goal.dueWeek), String(was.dueWeek)),
    ...wasInstead(`${name} has an expected course that is`, curves[goal.curve], curves[was.curve]),
    ...wasInstead(`${name} has importance`, String(goal.importance), String(was.importance)),
    ...wasInstead(`${name} has difficulty`, String(goal.difficulty), String(was.difficulty)),
    ...wasInstead(`${name} carries the mark`, goal.mark, was.mark),
    ...wasInstead(`${name} rests on`, goal.references.join(', ') || 'nothing', was.references.join(', ') || 'nothing'),
    ...compareAlternatives(name, was, goal),
    ...wasInstead(`${name} also needs`, alsoNeeds(goal), alsoNeeds(was)),
  ];
  return sentences.length === 0 && !isSame(was, goal) ? [`${name} is different in details that have no words here`] : sentences;
}

const whom = { runner: 'for runners', treadmill: 'where a treadmill is used' };

function compareAlternatives(
  name: string,
  { alternatives: before = [] }: GoalTemplate,
  { alternatives: after = [] }: GoalTemplate,
): string[] {
  const gone = before.filter(({ when }) => !after.some((one) => one.when === when));
  return [
    ...after.flatMap((one) => {
      const was = before.find(({ when }) => when === one.when);
      const said = `${name}, ${whom[one.when]}, asks for`;
      return wasInstead(said, `${nameOf(one)} ${targetOf(one)}`, was ? `${nameOf(was)} ${targetOf(was)}` : 'nothing else');
    }),
    ...gone.map(({ when }) => `${name} has nothing of its own ${whom[when]} any longer`),
  ];
}

function alsoNeeds({ alsoNeeds: needs }: GoalTemplate): string {
  return needs ? `${quoted(needs.text)} at ${needs.percent.value}% (${needs.percent.mark}, ${needs.percent.source})` : 'nothing else';
}
