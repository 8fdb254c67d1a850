import type { ScreenCode } from '@/lib/domain/programs/program';
import { stillOpen, unanswered } from './answered';
import { screenOf } from './registry';
import type { Screen, ScreenAnswers, ScreenOutcome, Severity } from './screen';
import { isKnown, type SettledAnswers } from './settled-history';

/** One screen's outcome, with the version that was asked. */
export type ScreenFinding = ScreenOutcome & { code: ScreenCode; version: string; name: string };
export type PositiveFinding = ScreenFinding & { severity: Severity };

export type ScreeningResult = {
  /** Ids of the questions without a usable answer. */
  missing: string[];
  /** Positive and blocked screens, emergencies first: each raises a flag. */
  positives: PositiveFinding[];
  /** Screens that are answered and still not settled, such as a toe-brachial index to measure. */
  needsMore: ScreenFinding[];
  findings: ScreenFinding[];
  /** Whether care may not go on: true unless every screen is answered and negative (a missing answer keeps its screen from being so). */
  stops: boolean;
};

/**
 * Evaluates each screen on its own: no negative screen clears another, and an unanswered question is never "no". What rests on nothing but
 * `settled` answers is known already and found no more.
 */
export function evaluateScreening(codes: ScreenCode[], answers: ScreenAnswers, settled: SettledAnswers = {}): ScreeningResult {
  const screens = [...new Set(codes)].map(screenOf);
  const findings = screens.map((screen): ScreenFinding => {
    const { code, version, name } = screen;
    return { code, version, name, ...outcomeOf(screen, answers, settled) };
  });
  const found = findings.filter((finding): finding is PositiveFinding => finding.severity !== null);
  const missing = screens.flatMap(({ questions }) => unanswered(questions, answers).map(({ id }) => id));
  return {
    missing,
    positives: [...found.filter(({ severity }) => severity === 'emergency'), ...found.filter(({ severity }) => severity === 'urgent')],
    needsMore: findings.filter(({ code, result }) => result === 'needs-more' && unanswered(screenOf(code).questions, answers).length === 0),
    findings,
    stops: findings.some(({ result }) => result !== 'negative'),
  };
}

function outcomeOf(screen: Screen, answers: ScreenAnswers, settled: SettledAnswers): ScreenOutcome {
  const outcome = screen.evaluate(answers);
  if (outcome.severity === null || !isKnown(screen, answers, settled)) return outcome;
  const open = unanswered(screen.questions, answers);
  if (open.length > 0) return stillOpen(open);
  const { score } = outcome;
  return {
    result: 'negative',
    severity: null,
    ...(score === undefined ? {} : { score }),
    words: 'Nothing but what was examined and cleared before.',
    instruction: 'Go on.',
  };
}
