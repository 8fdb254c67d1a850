import type { PayerAnswer, UnavailableReason } from './payer-inquiry';

const answers: Record<Exclude<PayerAnswer['kind'], 'unavailable'>, string> = {
  active: 'Covered',
  'not-started': 'Not started yet',
  ended: 'Ended',
  'not-covered': 'Not covered',
  'not-found': 'Not found',
};

const reasons: Record<UnavailableReason, string> = {
  timeout: 'No answer in time',
  'circuit-open': 'Not asked, paused after failures',
  network: 'Not reached',
  rejected: 'Question refused',
  malformed: 'Answer not readable',
};

/** A payer's answer, or why there was none, for administrators. */
export function answerInWords(answer: string, reason: string | null): string {
  return (answer === 'unavailable' ? reasons[reason as UnavailableReason] : answers[answer as keyof typeof answers]) ?? answer;
}

/** Of a test question about nobody: a payer that works has not heard of them. */
export function testInWords(answer: string, reason: string | null): string {
  return answer === 'not-found'
    ? 'Test question: works, nobody found as expected'
    : `Test question: ${answerInWords(answer, reason).toLowerCase()}`;
}
