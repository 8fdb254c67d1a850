import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AttentionList } from '@/components/care/attention-list';
import { PatientSummary } from '@/components/care/patient-summary';
import { TimelineList } from '@/components/care/timeline-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { PatientPage as Shown } from '@/lib/data/patients/get-patient';
import { can } from '@/lib/domain/access';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { EnrollmentSection } from './enrollment-section';
import { FlagBanners } from './flag-banners';
import { NoteForm } from './note-form';
import { patientOr404 } from './patient-or-404';
import { patientSummary } from './patient-summary-view';
import { SnoozeForm } from './snooze-form';

export const metadata: Metadata = { title: 'Patient' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Flags first, then what to do, the goals in the middle, everything that happened at the side. */
export default async function PatientPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('patient:read');
  const isWhole = (await searchParams).timeline === 'all';
  const page = await patientOr404(viewer, (await params).patientId, isWhole ? 'all' : 'recent');
  const { patient, enrollments, flags, timeline, now, today } = page;
  const base = `/patients/${patient.id}`;
  return (
    <>
      <PatientSummary
        patient={patientSummary(page)}
        action={
          <LinkButton href={`${base}/assign`} variant={enrollments.length === 0 ? 'primary' : 'secondary'} prefetch={false}>
            Assign a program
          </LinkButton>
        }
      />
      <div className="mt-4 grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          {flags.length > 0 ? (
            <FlagBanners base={base} flags={flags} now={now} zone={viewer.zone} licensed={can(viewer, 'flag:clear')} />
          ) : null}
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
            <EnrollmentSection key={enrollment.id} base={base} enrollment={enrollment} today={today} synthetic={viewer.isDemo} />
          ))}
        </div>
        <div className="min-w-0 space-y-8">
          {enrollments
            .filter(({ endedOn }) => endedOn === null)
            .map((enrollment) => (
              <Section key={enrollment.id} title={enrollments.length > 1 ? `Needs you: ${enrollment.programName}` : 'Needs you'}>
                <AttentionList
                  linksToGoals
                  items={enrollment.reasons.map((reason) => ({ ...reason, step: stepOf(base, enrollment.id, reason) }))}
                  snoozedUntil={enrollment.snoozedUntil && formatDay(enrollment.snoozedUntil)}
                />
                {enrollment.reasons.some(({ rank }) => rank > 3) ? (
                  <SnoozeForm enrollmentId={enrollment.id} formKey={randomUUID()} today={today} />
                ) : null}
              </Section>
            ))}
          <Section title="Coverage">
            <Coverage coverage={patient.coverage} />
          </Section>
          <Section title="Add a note">
            <NoteForm patientId={patient.id} formKey={randomUUID()} />
          </Section>
          <Section title="Timeline">
            {timeline.length === 0 ? (
              <p className="text-muted">Scores, notes and changes will stand here, newest first.</p>
            ) : (
              <TimelineList
                events={timeline.map((event) => ({ ...event, step: correctionOf(base, enrollments, event) }))}
                now={now}
                zone={viewer.zone}
              />
            )}
            {isWhole ? null : (
              <Link href={`${base}?timeline=all#timeline`} prefetch={false} className="prose-link mt-4 inline-block">
                Show everything
              </Link>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}

/** Where a score of running care is corrected. */
function correctionOf(base: string, enrollments: PatientEnrollment[], { score }: Shown['timeline'][number]) {
  const isOpen = enrollments.some(({ id, endedOn }) => id === score?.enrollmentId && endedOn === null);
  return score && isOpen ? { href: `${base}/observations/${score.id}`, label: 'Correct' } : null;
}

/** Where what a date asks for is done. */
function stepOf(base: string, enrollmentId: string, { asksFor }: PatientEnrollment['reasons'][number]) {
  if (asksFor === 'check-in') return { href: `${base}/check-in?enrollment=${enrollmentId}`, label: 'Check in' };
  return asksFor === 'screening' ? { href: `${base}/screening?enrollment=${enrollmentId}`, label: 'Screen now' } : null;
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
