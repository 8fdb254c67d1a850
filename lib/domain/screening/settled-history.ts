import type { Day } from '@/lib/domain/day';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { changedId } from './changed-id';
import { screenOf } from './registry';
import type { Screen, ScreenAnswers, ScreenQuestion } from './screen';

/**
 * Facts that last, such as cancer in the past, are not found anew each week. The rule:
 *
 * 1. Only a "yes" that lasts, or a measured value, is carried to the next screening; a "no" is asked again, because a "no" can turn.
 * 2. What lasts still counts. It stops raising flags once it is settled: a flag of its screen that rested on it was cleared, which takes a
 *    licensed clinician and the documentation of who examined what.
 * 3. A positive screen raises no new flag only where every answer that speaks for it is settled. One sign that is new, and all of it counts:
 *    a cleared clot history and a calf that swells today are a Wells score of 2.
 * 4. A settled answer that is marked as changed, or a value that was measured anew, is no longer settled.
 *
 * Emergencies rest on signs of the day, so nothing in them lasts. A person's history is one, whatever program it was asked for.
 */
export type ScreeningHistory = {
  /** Newest first. */
  screenings: { onDay: Day; answers: ScreenAnswers }[];
  /** Flags that were cleared, with the answers they were raised on, newest clearance first. */
  clearances: { screen: ScreenCode; clearedOn: Day; words: string; answers: ScreenAnswers }[];
};

/** Answers that a documented clearance has settled, by question id. */
export type SettledAnswers = Record<string, boolean | number>;

/** An answer brought forward, the day it was given or cleared, and what settled it where something did. */
export type CarriedAnswer = { answer: boolean | number; on: Day; settledBy: { clearedOn: Day; words: string } | null };

/** Whether this answer speaks for what the screen looks for. */
function speaks({ kind, speaksFor = 'yes' }: ScreenQuestion, answer: ScreenAnswers[string]): boolean {
  if (kind === 'number') return typeof answer === 'number';
  return speaksFor !== 'neither' && answer === (speaksFor === 'yes');
}

const lasts = ({ lasting, kind }: ScreenQuestion, answer: ScreenAnswers[string]) =>
  lasting === true && (kind === 'number' ? typeof answer === 'number' : answer === true);

/** What clearances have settled so far. */
export function settledAnswers({ clearances }: Pick<ScreeningHistory, 'clearances'>): SettledAnswers {
  const settled: SettledAnswers = {};
  for (const { screen, answers } of clearances) {
    for (const question of screenOf(screen).questions) {
      const answer = answers[question.id];
      if (answer === null || answer === undefined || !lasts(question, answer) || !speaks(question, answer)) continue;
      settled[question.id] ??= answer;
    }
  }
  return settled;
}

/** Whether everything that speaks for this screen was settled before and has not changed since. */
export function isKnown({ questions }: Pick<Screen, 'questions'>, answers: ScreenAnswers, settled: SettledAnswers): boolean {
  const signs = questions.filter((question) => speaks(question, answers[question.id]));
  return signs.length > 0 && signs.every(({ id }) => settled[id] === answers[id] && answers[changedId(id)] !== true);
}

/** The answers to fill in before these screens are asked again, by question id. */
export function carriedAnswers(codes: readonly ScreenCode[], history: ScreeningHistory): Record<string, CarriedAnswer> {
  const carried: Record<string, CarriedAnswer> = {};
  const settled = settledAnswers(history);
  for (const screen of [...new Set(codes)].map(screenOf)) {
    const cleared = history.clearances.find((clearance) => clearance.screen === screen.code);
    for (const question of screen.questions) {
      const found = carriedAnswer(question, screen, history, cleared);
      if (!found) continue;
      carried[question.id] = {
        ...found,
        settledBy: settled[question.id] === found.answer ? settlerOf(question.id, found.answer, history) : null,
      };
    }
  }
  return carried;
}

function settlerOf(id: string, answer: boolean | number, { clearances }: ScreeningHistory): CarriedAnswer['settledBy'] {
  const settler = clearances.find(({ answers }) => answers[id] === answer);
  return settler ? { clearedOn: settler.clearedOn, words: settler.words } : null;
}

function carriedAnswer(
  question: ScreenQuestion,
  { afterClearance = {} }: Screen,
  { screenings }: ScreeningHistory,
  cleared: ScreeningHistory['clearances'][number] | undefined,
): Pick<CarriedAnswer, 'answer' | 'on'> | null {
  const asked = screenings.find(({ answers }) => answers[question.id] !== null && answers[question.id] !== undefined);
  const implied = afterClearance[question.id];
  if (cleared && typeof implied === 'boolean' && (!asked || asked.onDay <= cleared.clearedOn))
    return { answer: implied, on: cleared.clearedOn };
  const answer = asked?.answers[question.id];
  if (!asked || answer === null || answer === undefined || !lasts(question, answer)) return null;
  return { answer, on: asked.onDay };
}
