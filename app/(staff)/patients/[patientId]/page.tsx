import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { AttentionList } from '@/components/care/attention-list';
import { PatientSummary } from '@/components/care/patient-summary';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { PatientPage as Shown } from '@/lib/data/patients/get-patient';
import { TimelineParams } from '@/lib/data/patients/timeline-params';
import { can } from '@/lib/domain/access';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { EnrollmentSection } from './enrollment-section';
import { FlagBanners } from './flag-banners';
import { NoteForm } from './note-form';
import { patientOr404 } from './patient-or-404';
import { patientSummary } from './patient-summary-view';
import { PatientTasks } from './patient-tasks';
import { PatientTimeline } from './patient-timeline';
import { PlanSuggestions } from './plan-suggestions';
import { SnoozeForm } from './snooze-form';

export const metadata: Metadata = { title: 'Patient' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Flags first, then what to do, the goals in the middle, everything that happened at the side. */
export default async function PatientPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('patient:read');
  const asked = TimelineParams.parse(await searchParams);
  const page = await patientOr404(viewer, (await params).patientId, asked);
  const { patient, enrollments, flags, now, today } = page;
  const base = `/patients/${patient.id}`;
  return (
    <>
      <PatientSummary
        patient={patientSummary(page)}
        action={
          patient.isOwn ? (
            <LinkButton href={`${base}/assign`} variant={enrollments.length === 0 ? 'primary' : 'secondary'} prefetch={false}>
              Assign a program
            </LinkButton>
          ) : null
        }
      />
      <div className="mt-4 grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          {flags.length > 0 ? (
            <FlagBanners base={base} flags={flags} now={now} zone={viewer.zone} licensed={can(viewer, 'flag:clear')} />
          ) : null}
          {patient.isOwn ? null : (
            <Notice title="You see this patient because of a task">Once it is done, the patient is no longer yours to see.</Notice>
          )}
          {patient.draft ? (
            <Notice
              title="An assignment is half done"
              action={
                <LinkButton href={`${base}/assign`} size="sm" prefetch={false}>
                  Go on
                </LinkButton>
              }
            >
              It is kept until you finish it or throw it away.
            </Notice>
          ) : null}
          {enrollments.length === 0 ? (
            <EmptyState title="No program yet">Goals, charts and scores stand here once a program is assigned.</EmptyState>
          ) : null}
          {enrollments.map((enrollment) => (
            <EnrollmentSection
              key={enrollment.id}
              base={base}
              enrollment={enrollment}
              today={today}
              synthetic={viewer.isDemo}
              isOwn={patient.isOwn}
            />
          ))}
        </div>
        <div className="min-w-0 space-y-8">
          {enrollments
            .filter(({ endedOn }) => endedOn === null)
            .map((enrollment) => (
              <Section key={enrollment.id} title={enrollments.length > 1 ? `Needs you: ${enrollment.programName}` : 'Needs you'}>
                <AttentionList
                  linksToGoals
                  notes={enrollment.seenFlags}
                  items={enrollment.reasons.map((reason) => ({ ...reason, steps: stepsOf(base, enrollment, reason) }))}
                  snoozedUntil={enrollment.snoozedUntil && formatDay(enrollment.snoozedUntil)}
                />
                {enrollment.reasons.some(({ rank }) => rank > 3) ? (
                  <SnoozeForm enrollmentId={enrollment.id} formKey={randomUUID()} today={today} />
                ) : null}
              </Section>
            ))}
          {patient.isOwn
            ? enrollments.map((enrollment) => (
                <PlanSuggestions key={enrollment.id} enrollment={enrollment} isOneOfMany={enrollments.length > 1} />
              ))
            : null}
          <Section title="Coverage">
            <Coverage coverage={patient.coverage} />
          </Section>
          <Section title="Tasks">
            <PatientTasks base={base} patient={patient} viewerId={viewer.userId} today={today} />
          </Section>
          <Section title="Add a note">
            <NoteForm patientId={patient.id} formKey={randomUUID()} />
          </Section>
          <Section title="Timeline">
            <PatientTimeline base={base} page={page} asked={asked} zone={viewer.zone} />
          </Section>
        </div>
      </div>
    </>
  );
}

/** Where what a reason asks for is done. */
function stepsOf(base: string, { id, plan }: PatientEnrollment, { asksFor, goalId }: PatientEnrollment['reasons'][number]) {
  switch (asksFor) {
    case 'check-in':
      return [{ href: `${base}/check-in?enrollment=${id}`, label: 'Check in' }];
    case 'screening':
      return [{ href: `${base}/screening?enrollment=${id}`, label: 'Screen now' }];
    case 'close-goal':
      return [{ href: `${base}/goals/${goalId}`, label: 'Complete' }];
    case 'end': {
      const canExtend = plan?.moves.some(({ kind, obstacle }) => kind === 'extend' && obstacle === null);
      const extend = { href: `${base}/plan?enrollment=${id}&move=extend`, label: 'Extend' };
      return [{ href: `${base}/end?enrollment=${id}`, label: 'End care' }, ...(canExtend ? [extend] : [])];
    }
    default:
      return [];
  }
}

function Coverage({ coverage }: { coverage: Shown['patient']['coverage'] }) {
  if (!coverage) return <p className="text-muted">No employer or health plan on record.</p>;
  const { sponsorName, memberNumber, startsOn, endsOn } = coverage;
  return (
    <p>
      {sponsorName}
      <span className="block text-dense text-muted">Member {memberNumber}</span>
      <span className="block text-dense text-muted">{endsOn ? formatPeriod(startsOn, endsOn) : `Since ${formatDay(startsOn)}`}</span>
    </p>
  );
}
