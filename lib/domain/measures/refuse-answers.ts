import type { MeasureItem } from './measure';

const isMissing = (answer: number | null | undefined) => answer === null || answer === undefined;

/**
 * What is wrong with these answers, in words; null when nothing is. An answer must be one of its item's options, and no more than
 * `mayMiss` may be missing (a shorter list misses its tail).
 */
export function refuseAnswers(name: string, items: MeasureItem[], answers: (number | null)[], mayMiss = 0): string | null {
  if (answers.length > items.length) return `${name} has ${items.length} questions, not ${answers.length}.`;
  const wrong = items.findIndex((item, index) => {
    const answer = answers[index];
    return !isMissing(answer) && !item.options.some((option) => option.value === answer);
  });
  if (wrong !== -1) return wrongAnswer(name, wrong, items[wrong]?.options ?? []);
  const missing = items.filter((_, index) => isMissing(answers[index])).length;
  if (missing <= mayMiss) return null;
  const needed = mayMiss === 0 ? `all ${items.length} questions` : `at least ${items.length - mayMiss} of its ${items.length} questions`;
  return items.length === 1
    ? `${name} needs an answer.`
    : `${name} needs ${needed} answered; ${missing} ${missing === 1 ? 'is' : 'are'} missing.`;
}

function wrongAnswer(name: string, index: number, options: MeasureItem['options']): string {
  const values = options.map((option) => option.value);
  return `Question ${index + 1} of ${name} is answered with a whole number from ${Math.min(...values)} to ${Math.max(...values)}.`;
}
