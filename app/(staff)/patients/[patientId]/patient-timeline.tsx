import Link from 'next/link';
import { TimelineList } from '@/components/care/timeline-list';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { PatientPage } from '@/lib/data/patients/get-patient';
import { type TimelineGroup, type TimelineParams, timelineGroups } from '@/lib/data/patients/timeline-params';
import { isCorrectable } from '@/lib/domain/enrollment/end-of-care';

const names: Record<TimelineGroup, string> = {
  scores: 'Scores',
  goals: 'Goals',
  flags: 'Flags and screenings',
  plan: 'Phases and plan',
  notes: 'Notes and tasks',
  versions: 'Versions',
};
const groups = Object.keys(timelineGroups) as TimelineGroup[];

type PatientTimelineProps = {
  base: string;
  page: Pick<PatientPage, 'timeline' | 'hasOlder' | 'enrollments' | 'now'>;
  asked: TimelineParams;
  zone: string;
};

/** Everything that happened, or one kind of it; which one stands in the address. */
export function PatientTimeline({ base, page: { timeline, hasOlder, enrollments, now }, asked, zone }: PatientTimelineProps) {
  const { show } = asked;
  return (
    <div id="timeline">
      <nav aria-label="Timeline" className="mb-4 print:hidden">
        <ul className="flex flex-wrap gap-1.5">
          {[null, ...groups].map((group) => (
            <li key={group}>
              <Link
                href={addressOf(base, { ...asked, show: group })}
                prefetch={false}
                scroll={false}
                aria-current={group === show ? 'true' : undefined}
                className="inline-flex min-h-7 items-center rounded-md border border-line px-2 text-dense hover:border-accent aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-medium pointer-coarse:min-h-11"
              >
                {group ? names[group] : 'Everything'}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {timeline.length === 0 ? (
        <p className="text-muted">{show ? 'Nothing of this kind yet.' : 'Scores, notes and changes will stand here, newest first.'}</p>
      ) : (
        <TimelineList
          events={timeline.map((event) => ({ ...event, step: correctionOf(base, enrollments, event) }))}
          now={now}
          zone={zone}
        />
      )}
      {asked.timeline === 'recent' && hasOlder ? (
        <Link
          href={addressOf(base, { ...asked, timeline: 'all' })}
          prefetch={false}
          scroll={false}
          className="prose-link mt-4 inline-block print:hidden"
        >
          Show older entries
        </Link>
      ) : null}
    </div>
  );
}

function addressOf(base: string, { show, timeline }: TimelineParams): string {
  const query = new URLSearchParams({ ...(show ? { show } : {}), ...(timeline === 'all' ? { timeline } : {}) }).toString();
  return `${base}${query && `?${query}`}#timeline`;
}

/** Where a score that may be corrected is. */
function correctionOf(base: string, enrollments: PatientEnrollment[], { score }: PatientPage['timeline'][number]) {
  const care = enrollments.find(({ id }) => id === score?.enrollmentId);
  return score && care && isCorrectable(care, score.observedOn) ? { href: `${base}/observations/${score.id}`, label: 'Correct' } : null;
}
