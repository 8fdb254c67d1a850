import { expect, test } from 'vitest';
import { answerInWords, testInWords } from './payer-answer-in-words';

test.each([
  ['active', null, 'Covered'],
  ['not-found', null, 'Not found'],
  ['unavailable', 'timeout', 'No answer in time'],
  ['unavailable', 'circuit-open', 'Not asked, paused after failures'],
  ['of-another-version', null, 'of-another-version'],
])('%s, %s', (answer, reason, words) => expect(answerInWords(answer, reason)).toBe(words));

test.each([
  ['not-found', null, 'Test question: works, nobody found as expected'],
  ['unavailable', 'rejected', 'Test question: question refused'],
])('a test question: %s, %s', (answer, reason, words) => expect(testInWords(answer, reason)).toBe(words));
