import { CompletionFunnel } from '@/components/charts/completion-funnel';
import { CourseChart } from '@/components/charts/course-chart';
import { ProportionBar } from '@/components/charts/proportion-bar';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { GoalOutcome, ProgramDetail, ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import { outcomeDefinitions } from '@/lib/domain/outcomes/definitions';
import { enoughPeople } from '@/lib/domain/outcomes/suppress';
import { counted, coursePoints, proportion } from './chart-points';
import { courseNote } from './course-note';
import { GoalTable } from './goal-table';
import { FigureDefinitions, MeasureDefinition } from './outcome-definitions';
import { FollowUpNotice, ProgramFigures } from './program-figures';
import { ProgramSuggestions } from './program-suggestions';
import { ShownCount } from './shown-figure';

/** The period as days; every part of the page names it. */
type DetailProps = { program: ProgramOutcome; detail: ProgramDetail; period: string };

/** Everything that is told of one program. */
export function ProgramOutcomeDetail({ program, detail, period }: DetailProps) {
  return (
    <div className="flex flex-col gap-10">
      <FollowUpNotice level={program.response.level} />
      <div>
        <ProgramFigures program={program} period={period} />
        <MeasureDefinition program={program} />
      </div>
      <Responders program={program} period={period} />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Course program={program} detail={detail} period={period} />
        <Completion program={program} period={period} />
      </div>
      <Goals detail={detail} period={period} />
      <ProgramSuggestions suggestions={detail.suggestions} period={period} />
      <Notice title="No comparison group">{outcomeDefinitions.regression}</Notice>
    </div>
  );
}

const responders = [
  ['reachedMcid', 'Reached the MCID'],
  ['reached30', 'Better by 30% or more'],
  ['reached50', 'Better by 50% or more'],
  ['worsened', 'Worse'],
] as const;

function Responders({ program: { response }, period }: Pick<DetailProps, 'program' | 'period'>) {
  return (
    <Section title="Responders">
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {(['everyone', 'completers'] as const).map((base) => (
          <div key={base} className="min-w-0">
            <h3 className="mb-1 font-medium">{base === 'everyone' ? 'Everyone enrolled' : 'Completers only'}</h3>
            {responders.some(([key]) => response[key][base].count !== null) ? (
              responders.map(([key, label]) => <ProportionBar key={key} label={label} proportion={proportion(response[key][base])} />)
            ) : (
              <p>Withheld: they are about 1 to 10 people, or would tell how few were or were not followed up.</p>
            )}
          </div>
        ))}
      </div>
      <p className="mt-2 text-dense text-muted">Enrolled {period}, with 95% intervals.</p>
      <FigureDefinitions
        terms={[
          ['Everyone enrolled', 'everyone'],
          ['Completers only', 'completers'],
          ['Reached the MCID', 'reachedMcid'],
          ['Better by 30%', 'reached30'],
          ['Better by 50%', 'reached50'],
          ['Worse', 'worsened'],
          ['Interval', 'interval'],
          ['Withheld', 'withheld'],
        ]}
      />
    </Section>
  );
}

function Course({ program, detail, period }: DetailProps) {
  return (
    <Section title={`Average ${program.measure.shortName.toLowerCase()} by week`}>
      {detail.course.length === 0 ? (
        <p className="text-muted">Too few people to show a course.</p>
      ) : (
        <CourseChart points={coursePoints(program, detail)} hideName />
      )}
      <p className="mt-2 text-dense text-muted">
        Enrolled {period}. {courseNote(detail)}
      </p>
    </Section>
  );
}

function Completion({ program: { response, completion }, period }: Pick<DetailProps, 'program' | 'period'>) {
  const { enrolled } = response;
  const step = (key: string, label: string, count: number | null, definition: string) => ({
    key,
    label,
    count: counted(count),
    share: count === null || !enrolled ? null : count / enrolled,
    definition,
  });
  const isNamed = completion.reasons.some(({ reason }) => reason !== null);
  const left = (isNamed ? completion.reasons : []).map(({ reason, count }) => ({
    key: reason ?? 'other',
    reason: reason ?? 'Other reasons, each given by few',
    count: counted(count),
  }));
  return (
    <Section title="From enrollment to completion">
      <CompletionFunnel
        steps={[
          step('enrolled', 'Enrolled', enrolled, 'care began in the period'),
          step('baseline', 'Baseline', response.withBaseline, 'a first score'),
          step('follow-up', 'Follow-up', response.followedUp.count, 'a later score'),
          step('completed', 'Completed', completion.completed, 'care ended as planned'),
        ]}
        left={left}
      />
      <DefinitionList
        className="mt-4"
        items={[
          { term: 'Still in care', description: <ShownCount count={completion.inCare} /> },
          { term: 'On hold', description: <ShownCount count={completion.onHold} /> },
          { term: 'Left early', description: <ShownCount count={completion.discontinued} /> },
        ]}
      />
      {completion.discontinued && !isNamed ? (
        <p className="mt-2">
          Why they left is withheld: a reason is told once {enoughPeople} people or more gave it in every reporting period.
        </p>
      ) : null}
      <p className="mt-2 text-dense text-muted">Enrolled {period}; shares of everyone enrolled.</p>
    </Section>
  );
}

/** Whether nothing is told of how a goal went. */
const isWithheld = ({ onTime, late, missed, open }: GoalOutcome) => [onTime, late, missed, open].every((count) => !count);

function Goals({ detail: { goals }, period }: Pick<DetailProps, 'detail' | 'period'>) {
  return (
    <Section title="Goals against their expected timelines">
      {goals.length === 0 ? (
        <p className="text-muted">No goals were set in this period.</p>
      ) : goals.every(isWithheld) ? (
        <p>Withheld: how a goal went is told once it is about {enoughPeople} people or more, or about nobody, in every reporting period.</p>
      ) : (
        <GoalTable goals={goals} caption={`Goals of those enrolled ${period}`} />
      )}
      <p className="mt-2 text-dense text-muted">Enrolled {period}. Each person’s goal counts against its own due date, as of today.</p>
      <FigureDefinitions
        terms={[
          ['On time', 'onTime'],
          ['Late', 'late'],
          ['Missed', 'missed'],
          ['Not yet due', 'open'],
          ['Withheld', 'withheld'],
        ]}
      />
    </Section>
  );
}
