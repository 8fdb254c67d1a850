import { declineReasons, otherDeclineReason } from '@/lib/domain/enrollment/decline-reasons';
import { shownFigures } from '@/lib/domain/outcomes/shown-figures';
import { shownRate } from '@/lib/domain/outcomes/shown-rate';
import { sumReasons, sumShown } from '@/lib/domain/outcomes/sum-shown';
import { isSmall, type ShownRate } from '@/lib/domain/outcomes/suppress';
import { type PlanStep, planSteps } from '@/lib/domain/programs/program';

/** What was suggested in the care of a person, and what became of it: decided by a clinician, or standing now. `reason` is why it was declined. */
export type AnsweredSuggestion = { person: string; step: PlanStep; answer: 'accepted' | 'declined' | 'open'; reason: string | null };

/** How suggestions were answered, as it may be shown; null when withheld. */
export type AnswerCounts = {
  suggested: number | null;
  accepted: number | null;
  declined: number | null;
  open: number | null;
  /** Of those that were decided. */
  acceptedOfDecided: ShownRate;
};

export type SuggestionAnswers = AnswerCounts & {
  /** By what was suggested, in the order of `planSteps`; what was never suggested is left out. */
  steps: (AnswerCounts & { step: PlanStep })[];
  /** Most frequent first. A reason that was given for few people is not even named: those stand together, last, with `reason` null. */
  reasons: { reason: string | null; count: number }[];
};

const keys = ['suggested', 'decided', 'accepted', 'declined', 'open'] as const;
type Counts = Record<(typeof keys)[number], number | null>;
const withheld: Counts = { suggested: null, decided: null, accepted: null, declined: null, open: null };

/** What may be told of one reporting period. What was never suggested, and reasons never given, are in no map. */
type Part = { counts: Counts; steps: ReadonlyMap<PlanStep, Counts>; reasons: ReadonlyMap<string, number | null> };

/**
 * Suggestions are counted, people protect: whatever is about 1–10 people of a reporting period is withheld, however many suggestions they had, with
 * whatever it could be worked out from. The steps are told one by one as far as what is left of them is about enough people, or nobody, in every answer.
 */
export function suggestionAnswers(periods: readonly (readonly AnsweredSuggestion[])[]): SuggestionAnswers {
  const parts = periods.map(partOf);
  const total = countsIn(parts.map(({ counts }) => counts));
  const given = planSteps.filter((step) => parts.some(({ steps }) => steps.has(step)));
  const none = sumShown(keys, []);
  return {
    ...total,
    steps: given.map((step) => ({ step, ...countsIn(parts.map(({ steps }) => steps.get(step) ?? none)) })),
    reasons:
      total.declined === null
        ? []
        : sumReasons(
            declineReasons,
            parts.map(({ reasons }) => reasons),
            total.declined,
          ),
  };
}

function partOf(suggestions: readonly AnsweredSuggestion[]): Part {
  const given = planSteps.filter((step) => suggestions.some((one) => one.step === step));
  const told = toldSteps(suggestions, given);
  const of = (step: PlanStep) => (told.has(step) ? countsOf(suggestions.filter((one) => one.step === step)) : withheld);
  return {
    counts: countsOf(suggestions),
    steps: new Map(given.map((step) => [step, of(step)])),
    reasons: reasonsOf(suggestions.filter(({ answer }) => answer === 'declined')),
  };
}

function countsIn(parts: readonly Counts[]): AnswerCounts {
  const { decided, ...shown } = sumShown(keys, parts);
  return { ...shown, acceptedOfDecided: shownRate(shown.accepted, decided) };
}

const answers = ['accepted', 'declined', 'open'] as const;

/** Every set of answers that is not empty. */
const answerSets = Array.from({ length: 7 }, (_, at) => answers.filter((_answer, bit) => ((at + 1) >> bit) % 2 === 1));

const isAbout = (suggestions: readonly AnsweredSuggestion[]) => new Set(suggestions.map(({ person }) => person)).size;
const isFew = (suggestions: readonly AnsweredSuggestion[]) => isSmall(isAbout(suggestions));

function countsOf(suggestions: readonly AnsweredSuggestion[]): Counts {
  const groups = answers.map((answer) => {
    const those = suggestions.filter((one) => one.answer === answer);
    return { answer, n: those.length, people: those.map(({ person }) => person) };
  });
  return shownFigures(groups, [
    ['decided', ({ answer }) => answer !== 'open'],
    ['accepted', ({ answer }) => answer === 'accepted'],
    ['declined', ({ answer }) => answer === 'declined'],
    ['suggested', () => true],
    ['open', ({ answer }) => answer === 'open'],
  ]);
}

/** Steps whose answers are each about enough people, without those that would tell what the others are: the least suggested first. */
function toldSteps(suggestions: readonly AnsweredSuggestion[], given: readonly PlanStep[]): ReadonlySet<PlanStep> {
  const of = (step: PlanStep) => suggestions.filter((one) => one.step === step);
  const told = given
    .filter((step) => answers.every((answer) => !isFew(of(step).filter((one) => one.answer === answer))))
    .sort((a, b) => of(b).length - of(a).length);
  while (told.length > 0 && tellsFew(suggestions, new Set(told))) told.pop();
  return new Set(told);
}

/** Whether a total less the steps that are told leaves few people, in any answers whose total may be known. */
function tellsFew(suggestions: readonly AnsweredSuggestion[], told: ReadonlySet<PlanStep>): boolean {
  return answerSets.some((set) => {
    const all = suggestions.filter(({ answer }) => set.some((one) => one === answer));
    return !isFew(all) && isFew(all.filter(({ step }) => !told.has(step)));
  });
}

/** Reasons with how often they were given; null where that is withheld. Those that cannot be named have no entry of their own. */
function reasonsOf(declined: readonly AnsweredSuggestion[]): Part['reasons'] {
  const known = (one: AnsweredSuggestion) => declineReasons.find((reason) => reason === one.reason && reason !== otherDeclineReason);
  const of = (reason: string) => declined.filter((one) => known(one) === reason);
  const given = declineReasons.filter((reason) => isAbout(of(reason)) > 0);
  const named = given.filter((reason) => !isFew(of(reason))).sort((a, b) => of(b).length - of(a).length);
  const rest = () => declined.filter((one) => !named.some((reason) => known(one) === reason));
  while (named.length > 0 && isFew(rest())) named.pop();
  return new Map(given.map((reason) => [reason, named.includes(reason) ? of(reason).length : null]));
}
