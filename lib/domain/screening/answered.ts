import type { ScreenAnswers, ScreenQuestion } from './screen';

/** Whether this question has an answer of its kind and, for a number, within its bounds. Anything else counts as unanswered. */
export function isAnswered(question: ScreenQuestion, answers: ScreenAnswers): boolean {
  const answer = answers[question.id];
  if (question.kind === 'yes-no') return typeof answer === 'boolean';
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return false;
  return answer >= (question.min ?? Number.NEGATIVE_INFINITY) && answer <= (question.max ?? Number.POSITIVE_INFINITY);
}

/** The questions that still need an answer. */
export function unanswered(questions: ScreenQuestion[], answers: ScreenAnswers): ScreenQuestion[] {
  return questions.filter((question) => !isAnswered(question, answers));
}

/** The outcome while answers are missing. */
export function stillOpen(open: ScreenQuestion[]) {
  return {
    result: 'needs-more',
    severity: null,
    words: open.length === 1 ? 'One question is not answered.' : `${open.length} questions are not answered.`,
    instruction: 'Answer every question: no answer does not count as "no".',
  } as const;
}
