import type { ScreenCode } from '@/lib/domain/programs/program';
import { unanswered } from './answered';
import { screenOf } from './registry';
import type { ScreenAnswers, ScreenOutcome, Severity } from './screen';

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

/** Evaluates each screen on its own: no negative screen clears another, and an unanswered question is never "no". */
export function evaluateScreening(codes: ScreenCode[], answers: ScreenAnswers): ScreeningResult {
  const screens = [...new Set(codes)].map(screenOf);
  const findings = screens.map((screen): ScreenFinding => {
    const { code, version, name } = screen;
    return { code, version, name, ...screen.evaluate(answers) };
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
