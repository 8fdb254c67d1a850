import { CalendarClock, Check, CircleHelp, CircleSlash, CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Day } from '@/lib/domain/day';
import type { AnswerKind, CheckAnswer } from '@/lib/domain/eligibility/check-answer';
import { ordinal } from '@/lib/domain/eligibility/coverage-in-words';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { formatDay } from '@/lib/format/dates';

export type EligibilityAnswerProps = {
  answer: CheckAnswer;
  who: Relationship;
  sponsorName: string;
  /** "Employees and their spouses, from age 18": who the sponsor covers today. */
  covers: string | null;
  children: ReactNode;
};

const marks: Record<AnswerKind, { tone: Tone; word: string; Icon: typeof Check }> = {
  covered: { tone: 'good', word: 'Covered', Icon: Check },
  'not-started': { tone: 'watch', word: 'Not started yet', Icon: CalendarClock },
  'too-young': { tone: 'watch', word: 'Not yet', Icon: CalendarClock },
  ended: { tone: 'stopped', word: 'Ended', Icon: CircleSlash },
  'dependent-not-covered': { tone: 'stopped', word: 'Not covered', Icon: CircleSlash },
  'not-covered': { tone: 'stopped', word: 'Not covered', Icon: CircleSlash },
  'not-found': { tone: 'unknown', word: 'Not found', Icon: CircleHelp },
  'cannot-check': { tone: 'unknown', word: 'Not checked', Icon: CloudOff },
};

/** What a person is told, in a word and a sentence; then what is given as children: terms and next steps. */
export function EligibilityAnswer({ answer, who, sponsorName, covers, children }: EligibilityAnswerProps) {
  const { tone, word, Icon } = marks[answer.kind];
  const { title, sentence } = answerWords(answer, who === 'self', sponsorName, covers);
  return (
    <>
      <Badge tone={tone}>
        <Icon aria-hidden /> {word}
      </Badge>
      <h1 className="mt-2 font-semibold text-2xl tracking-tight">{title}</h1>
      <p className="mt-3 mb-6 max-w-reading">{sentence}</p>
      {children}
    </>
  );
}

type Words = { title: string; sentence: string };

function answerWords(answer: CheckAnswer, isSelf: boolean, sponsor: string, covers: string | null): Words {
  const [you, your] = isSelf ? ['you', 'Your'] : ['your family member', 'Their'];
  switch (answer.kind) {
    case 'covered':
      return {
        title: isSelf ? 'You are covered' : 'Your family member is covered',
        sentence: `${sponsor} pays for the care below. Before anything starts, a clinician asks about warning signs.`,
      };
    case 'not-started':
      return {
        title: `${your} coverage starts on ${formatDay(answer.startsOn)}`,
        sentence: `We found ${you}, but ${sponsor} does not pay before that day.`,
      };
    case 'ended':
      return {
        title: `${your} coverage ended on ${formatDay(answer.endsOn)}`,
        sentence: `We found ${you}. That was the last day on which ${sponsor} paid.`,
      };
    case 'too-young':
      return { title: `${your} coverage starts at age ${answer.minAge}`, sentence: tooYoung(answer.fromOn, you, sponsor) };
    case 'dependent-not-covered':
      return {
        title: `${sponsor} does not cover this family member`,
        sentence: `We found ${you}. ${whoIsCovered(answer.untilAge, sponsor, covers)}`,
      };
    case 'not-covered':
      return {
        title: `${sponsor} does not pay for this`,
        sentence: `We found ${you}, but there is no coverage for a Cairn program.`,
      };
    case 'not-found':
      return {
        title: `We could not find ${you}`,
        sentence: `Nobody with this name, date of birth and number is on the list of ${sponsor} that we have. Most often one of the three is written in another way there.`,
      };
    case 'cannot-check':
      return {
        title: 'We cannot check right now',
        sentence: `${sponsor} did not answer in time. This is not a no: ${you} may well be covered.`,
      };
  }
}

function tooYoung(fromOn: Day | null, you: string, sponsor: string): string {
  return fromOn === null
    ? `We found ${you}. As things stand, ${sponsor} stops paying before that birthday.`
    : `We found ${you}. ${sponsor} pays from ${formatDay(fromOn)} on.`;
}

function whoIsCovered(untilAge: number | null, sponsor: string, covers: string | null): string {
  if (untilAge !== null) return `${sponsor} covers children until their ${ordinal(untilAge)} birthday.`;
  return covers === null ? `${sponsor} covers its own people alone.` : `It covers: ${covers.charAt(0).toLowerCase()}${covers.slice(1)}.`;
}
