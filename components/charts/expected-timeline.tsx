import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { expectedTimelineWeeks } from './expected-timeline-weeks';

type ExpectedTimelineProps = { program: Pick<ProgramDefinition, 'phases' | 'goals'> };

const weeksOf = (from: number, to: number) => (from === to ? `Week ${from}` : `Weeks ${from}–${to}`);

/** What to expect by when, for members: the phases of a program on a strip of weeks, and the goals under the week each is due. */
export function ExpectedTimeline({ program }: ExpectedTimelineProps) {
  const { phases, milestones } = expectedTimelineWeeks(program);
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">Phases of the program and what to expect by which week</figcaption>
      <div aria-hidden className="relative mb-6 max-sm:hidden">
        <div className="flex">
          {phases.map(({ code, name, fromWeek, toWeek, width }, index) => (
            <div
              key={code}
              className={`min-w-0 border-line border-y border-r px-2 py-2 first:rounded-l-md first:border-l ${index % 2 ? 'bg-well' : 'bg-raised'}`}
              style={{ width: `${width}%` }}
            >
              <p className="truncate font-medium text-sm" title={name}>
                {name}
              </p>
              <p className="truncate text-dense text-muted">{weeksOf(fromWeek, toWeek)}</p>
            </div>
          ))}
        </div>
        <div className="relative h-8">
          {milestones.map(({ week, at }) => (
            <span
              key={week}
              className="absolute top-0 flex -translate-x-full flex-col items-end text-dense text-muted tabular-nums"
              style={{ left: `${at}%` }}
            >
              <span className="h-2 w-px bg-edge" />
              <span>{week}</span>
            </span>
          ))}
        </div>
      </div>
      <ol className="sr-only max-sm:not-sr-only">
        {phases.map(({ code, name, fromWeek, toWeek, focus }) => (
          <li key={code} className="mb-2 border-line border-l-4 pl-3">
            <p className="font-medium">
              {name} <span className="font-normal text-dense text-muted">{weeksOf(fromWeek, toWeek)}</span>
            </p>
            <p className="text-muted text-sm">{focus}</p>
          </li>
        ))}
      </ol>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-3 max-sm:mt-4">
        {milestones.map(({ week, goals }) => (
          <div key={week} className="col-span-2 grid grid-cols-subgrid">
            <dt className="whitespace-nowrap font-semibold tabular-nums">By week {week}</dt>
            <dd>
              <ul className="space-y-1">
                {goals.map(({ code, wording }) => (
                  <li key={code}>{wording}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
