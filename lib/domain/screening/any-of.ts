import type { CitedNumber } from '@/lib/domain/evidence';
import { stillOpen, unanswered } from './answered';
import type { Screen, ScreenQuestion, Severity } from './screen';

type AnyOf = Omit<Screen, 'evaluate' | 'questions' | 'thresholds'> & {
  severity: Severity;
  /** `blocked` where a yes rules the program itself out. */
  onYes?: 'positive' | 'blocked';
  /** How many yes answers make it positive. */
  signsNeeded: CitedNumber;
  questions: Omit<ScreenQuestion, 'kind'>[];
  found: string;
  instruction: string;
};

/** A screen that is positive from so many yes answers, at once: an emergency does not wait for the other questions. */
export function anyOf({ severity, onYes = 'positive', signsNeeded, questions: asked, found, instruction, ...screen }: AnyOf): Screen {
  const questions = asked.map((question): ScreenQuestion => ({ ...question, kind: 'yes-no' }));
  return {
    ...screen,
    questions,
    thresholds: { signsNeeded },
    evaluate: (answers) => {
      const score = questions.filter(({ id }) => answers[id] === true).length;
      if (score >= signsNeeded.value) return { result: onYes, severity, score, words: found, instruction };
      const open = unanswered(questions, answers);
      if (open.length > 0) return stillOpen(open);
      return { result: 'negative', severity: null, score, words: 'None of these signs.', instruction: 'Go on.' };
    },
  };
}
