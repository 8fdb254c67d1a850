import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { expectedTimelineWeeks } from './expected-timeline-weeks';
import './chart-marks.css';

type ExpectedTimelineProps = { program: Pick<ProgramDefinition, 'phases' | 'goals'> };

const weeksOf = (from: number, to: number) => (from === to ? `Week ${from}` : `Weeks ${from}–${to}`);

/** What to expect by when, for members: the phases of a program on a strip of weeks, and the goals under the week each is due. */
export function ExpectedTimeline({ program }: ExpectedTimelineProps) {
  const { phases, milestones } = expectedTimelineWeeks(program);
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">Phases of the program and what to expect by which week</figcaption>
      <svg aria-hidden="true" width="100%" height="76" overflow="visible" className="mb-5 block max-sm:hidden">
        {phases.map(({ code, name, fromWeek, toWeek, start, width }, index) => (
          <g key={code}>
            <rect x={`${start}%`} width={`${width}%`} height="48" className={`stroke-line ${index % 2 ? 'fill-well' : 'fill-raised'}`} />
            <foreignObject x={`${start}%`} width={`${width}%`} height="48">
              <p className="truncate px-2 pt-1 font-medium text-sm">{name}</p>
              <p className="truncate px-2 text-muted text-xs">{weeksOf(fromWeek, toWeek)}</p>
            </foreignObject>
          </g>
        ))}
        {milestones.map(({ week, at }) => (
          <g key={week}>
            <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="56" className="mark-target" />
            <circle cx={`${at}%`} cy="48" r="4" className="mark-dot" />
            <text x={`${at}%`} y="72" textAnchor={at > 95 ? 'end' : 'middle'} className="chart-text">
              week {week}
            </text>
          </g>
        ))}
      </svg>
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
