import type { CheckAnswer } from '@/lib/domain/eligibility/check-answer';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { formatDay } from '@/lib/format/dates';

type AfterAnswerProps = { answer: CheckAnswer; name: string; kind: SponsorKind };

/** What to do after an answer. */
export function AfterAnswer({ answer, name, kind }: AfterAnswerProps) {
  const steps = stepsFor(answer, name, kind);
  return (
    <section aria-labelledby="next" className="mt-8">
      <h2 id="next" className="font-semibold text-xl">
        {answer.kind === 'not-found' ? 'If it still finds nobody' : 'What happens next'}
      </h2>
      <ul className="mt-3 max-w-reading list-disc space-y-2 pl-6 marker:text-muted">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}

const doctor = 'If your leg hurts now, do not wait: see your own doctor.';

function stepsFor(answer: CheckAnswer, name: string, kind: SponsorKind): string[] {
  const ask = kind === 'employer' ? `Ask the benefits team at ${name}` : 'Call the number on your plan card';
  const other =
    kind === 'employer'
      ? 'Look for your health plan below. Its name is on your plan card, and it may pay on its own.'
      : 'Look for your employer below, or that of your spouse or parent. It may pay on its own.';
  switch (answer.kind) {
    case 'covered':
      return [
        'You ask to start: what hurts, warning signs, and how to reach you. It takes about three minutes.',
        'A clinic near you calls and agrees on a first appointment.',
        'Your clinician plans the exercises with you and sets goals with dates.',
      ];
    case 'not-started':
      return [`Come back on ${formatDay(answer.startsOn)} and check again. Nothing has to be done before.`, doctor];
    case 'too-young':
      return [
        answer.fromOn === null ? `${ask} what else pays.` : `Come back on ${formatDay(answer.fromOn)} and check again.`,
        other,
        doctor,
      ];
    case 'ended':
      return [`${ask} whether something else pays for physical therapy now.`, other, doctor];
    case 'dependent-not-covered':
    case 'not-covered':
      return [`${ask} whether that is right, and what else pays for physical therapy.`, other, doctor];
    case 'not-found':
      return [`${ask} how your name, your birth date and your number are written there.`, other, doctor];
    case 'cannot-check':
      return ['Check again in a few minutes. What you typed is still there.', `${ask} if it is urgent.`, doctor];
  }
}
