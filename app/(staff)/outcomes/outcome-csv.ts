import type { Outcomes } from '@/lib/data/outcomes/get-outcomes';
import type { ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import { outcomeDefinitions } from '@/lib/domain/outcomes/definitions';
import type { AnswerCounts, SuggestionAnswers } from '@/lib/domain/outcomes/suggestion-answers';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';
import { stepNames } from '@/lib/domain/programs/prescription-in-words';
import type { CsvValue } from '@/lib/format/csv';

const head = [
  'program',
  'measure',
  'unit',
  'program_version',
  'enrolled_from',
  'enrolled_to',
  'as_of',
  'figure',
  'n',
  'of',
  'value',
  'low_95',
  'high_95',
  'sd',
  'definition',
];

const otherReasons = 'other reasons, each given by few';

/** A count or figure that may not be shown. */
const WITHHELD = 'withheld';
const shown = (value: number | null) => value ?? WITHHELD;

type Figure = [name: string, n: CsvValue, of: CsvValue, value: CsvValue, low: CsvValue, high: CsvValue, sd: CsvValue, definition: string];

/** One figure a row, each with what it rests on; shares from 0 to 1. Exactly what the page may show, nothing else. */
export function outcomeCsv(view: Outcomes): CsvValue[][] {
  const rows = view.rows.flatMap((program) => {
    const { name, measure, version } = program;
    const { from, to } = program.period ?? view.period;
    const about = [name, measure.name, measure.unit, version, from, to, view.today];
    if (program.period === null)
      return [[...about, ...countFigure('Enrolled', null, `Not told yet. ${outcomeDefinitions.reportingPeriod}`)]];
    return [...programFigures(program), ...detailFigures(view, program)].map((figure) => [...about, ...figure]);
  });
  return [head, ...pooledFigures(view), ...rows];
}

function pooledFigures({ pooled, period, today }: Outcomes): CsvValue[][] {
  if (!pooled) return [];
  const { enrolled, followedUp, reachedMcid } = pooled;
  const about = ['Programs that are told, together', 'Main measure of each program', null, null, period.from, period.to, today];
  const figures = [
    countFigure('Enrolled', enrolled, `${outcomeDefinitions.enrolled} ${outcomeDefinitions.pooled}`),
    rateFigure('Followed up', followedUp, outcomeDefinitions.followedUp),
    rateFigure('Reached MCID, everyone enrolled', reachedMcid.everyone, `${outcomeDefinitions.reachedMcid} ${outcomeDefinitions.everyone}`),
    rateFigure(
      'Reached MCID, completers only',
      reachedMcid.completers,
      `${outcomeDefinitions.reachedMcid} ${outcomeDefinitions.completers}`,
    ),
  ];
  return figures.map((figure) => [...about, ...figure]);
}

function programFigures({ response, completion }: ProgramOutcome): Figure[] {
  const { improvement } = response;
  const both = (name: string, key: 'reachedMcid' | 'reached30' | 'reached50' | 'worsened'): Figure[] => [
    rateFigure(`${name}, everyone enrolled`, response[key].everyone, `${outcomeDefinitions[key]} ${outcomeDefinitions.everyone}`),
    rateFigure(`${name}, completers only`, response[key].completers, `${outcomeDefinitions[key]} ${outcomeDefinitions.completers}`),
  ];
  return [
    countFigure('Enrolled', response.enrolled, outcomeDefinitions.enrolled),
    countFigure('With a baseline', response.withBaseline, outcomeDefinitions.withBaseline),
    rateFigure('Followed up', response.followedUp, outcomeDefinitions.followedUp),
    ...both('Reached MCID', 'reachedMcid'),
    ...both('Better by 30% or more', 'reached30'),
    ...both('Better by 50% or more', 'reached50'),
    ...both('Worse', 'worsened'),
    [
      'Mean improvement',
      shown(improvement?.n ?? null),
      shown(response.enrolled),
      shown(improvement?.mean ?? null),
      shown(improvement?.interval?.low ?? null),
      shown(improvement?.interval?.high ?? null),
      shown(improvement?.sd ?? null),
      outcomeDefinitions.improvement,
    ],
    countFigure('Still in care', completion.inCare, outcomeDefinitions.inCare),
    countFigure('On hold', completion.onHold, outcomeDefinitions.onHold),
    countFigure('Completed', completion.completed, outcomeDefinitions.completed),
    countFigure('Left early', completion.discontinued, outcomeDefinitions.discontinued),
  ];
}

function detailFigures({ detail }: Outcomes, { completion, response }: ProgramOutcome): Figure[] {
  if (!detail) return [];
  const left = completion.reasons.map(({ reason, count }) => countFigure(`Left early: ${reason ?? otherReasons}`, count, ''));
  const weeks = detail.course.map((point): Figure => {
    const name = `Average course, week ${point.week}`;
    if (point.withheld) return [name, WITHHELD, shown(response.enrolled), WITHHELD, WITHHELD, WITHHELD, null, ''];
    return [name, shown(point.n), shown(response.enrolled), point.mean, point.interval.low, point.interval.high, null, ''];
  });
  const goals = detail.goals.flatMap(({ wording, had, onTimeOfDue, onTime, late, missed, open }) => [
    countFigure(`Goal "${wording}": had it`, had, ''),
    countFigure(`Goal "${wording}": on time`, onTime, outcomeDefinitions.onTime),
    countFigure(`Goal "${wording}": late`, late, outcomeDefinitions.late),
    countFigure(`Goal "${wording}": missed`, missed, outcomeDefinitions.missed),
    countFigure(`Goal "${wording}": not yet due`, open, outcomeDefinitions.open),
    rateFigure(`Goal "${wording}": on time, of those due`, onTimeOfDue, ''),
  ]);
  return [...left, ...weeks, ...goals, ...suggestionFigures(detail.suggestions)];
}

function suggestionFigures({ steps, reasons, ...all }: SuggestionAnswers): Figure[] {
  const figures = (name: string, counts: AnswerCounts): Figure[] => [
    countFigure(`${name}: suggested`, counts.suggested, outcomeDefinitions.suggested),
    countFigure(`${name}: accepted`, counts.accepted, outcomeDefinitions.accepted),
    countFigure(`${name}: declined`, counts.declined, outcomeDefinitions.declined),
    countFigure(`${name}: open`, counts.open, outcomeDefinitions.openSuggestion),
    rateFigure(`${name}: accepted, of those decided`, counts.acceptedOfDecided, outcomeDefinitions.acceptedOfDecided),
  ];
  return [
    ...figures('Suggestions', all),
    ...steps.flatMap(({ step, ...counts }) => figures(`Suggestion "${stepNames[step]}"`, counts)),
    ...reasons.map(({ reason, count }) => countFigure(`Suggestions declined: ${reason ?? otherReasons}`, count, '')),
  ];
}

function countFigure(name: string, count: number | null, definition: string): Figure {
  return [name, shown(count), null, null, null, null, null, definition];
}

/** A share of nobody is empty, not withheld. */
function rateFigure(name: string, { count, total, share, interval }: ShownRate, definition: string): Figure {
  const part = (value: number | null) => (total === 0 ? null : shown(value));
  return [name, shown(count), shown(total), part(share), part(interval?.low ?? null), part(interval?.high ?? null), null, definition];
}
