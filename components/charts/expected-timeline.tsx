import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { expectedTimelineWeeks } from './expected-timeline-weeks';
import './chart-marks.css';

type ExpectedTimelineProps = { program: Pick<ProgramDefinition, 'phases' | 'goals'> };

function weeksOf(from: number, to: number): string {
  if (from === to) return `week ${from}`;
  return from === 0 ? `until week ${to}` : `weeks ${from}–${to}`;
}

/** What to expect by when, for members: a strip of the program's phases with the weeks that matter, then both in words. */
export function ExpectedTimeline({ program }: ExpectedTimelineProps) {
  const timeline = expectedTimelineWeeks(program);
  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">Phases of the program and what to expect by which week</figcaption>
      <TimelinePicture timeline={timeline} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-3">
        {timeline.milestones.map(({ week, goals }) => (
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
      <p className="mt-6 mb-2 font-semibold">On the way there</p>
      <ol className="space-y-2">
        {timeline.phases.map(({ code, name, fromWeek, toWeek, focus }) => (
          <li key={code} className="border-line border-l-4 pl-3">
            <span className="font-medium">{name}</span> <span className="text-muted text-sm">{weeksOf(fromWeek, toWeek)}</span>
            <span className="block text-sm">{focus}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** Repeats the lists as a picture. Strips too narrow for a name stay without; what comes after the last phase is not to scale. */
function TimelinePicture({ timeline: { room, phases, milestones } }: { timeline: ReturnType<typeof expectedTimelineWeeks> }) {
  return (
    <svg aria-hidden="true" width="100%" height="66" overflow="visible" className="mb-5 block">
      {phases.map(({ code, name, start, width }, index) => (
        <g key={code}>
          <rect x={`${start}%`} width={`${width}%`} height="36" className={`stroke-line ${index % 2 ? 'fill-well' : 'fill-raised'}`} />
          {width > 11 && (
            <foreignObject x={`${start}%`} width={`${width}%`} height="36">
              <p className="truncate px-1.5 pt-1.5 font-medium text-sm max-sm:text-xs">{name}</p>
            </foreignObject>
          )}
        </g>
      ))}
      {room < 100 && <line x1={`${room}%`} x2="100%" y1="36" y2="36" className="mark-expected" />}
      {milestones.map(({ week, at }, index) => (
        <g key={week}>
          <circle cx={`${at}%`} cy="36" r="5" className="mark-dot" />
          {/* The word stands before the first number, which stays under its dot: the next one may be near. */}
          {index === 0 && (
            <text x={`${at}%`} dx={week < 10 ? '-0.6em' : '-0.9em'} y="60" textAnchor="end" className="chart-text">
              week
            </text>
          )}
          <text x={`${at}%`} y="60" textAnchor={at > 95 ? 'end' : 'middle'} className="chart-text">
            {week}
          </text>
        </g>
      ))}
    </svg>
  );
}
