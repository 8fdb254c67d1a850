import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AttentionList } from '@/components/care/attention-list';
import { FlagBanner } from '@/components/care/flag-banner';
import { PatientSummary } from '@/components/care/patient-summary';
import { TimelineList } from '@/components/care/timeline-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientPage as Shown } from '@/lib/data/patients/get-patient';
import { can } from '@/lib/domain/access';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { EnrollmentSection } from './enrollment-section';
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
            <div className="space-y-3">
              {flags.map((flag) => (
                <FlagBanner
                  key={flag.id}
                  flag={{ ...flag, title: flag.words, firstStep: firstStep(flag) }}
                  now={now}
                  zone={viewer.zone}
                  actions={<FlagAction base={base} flag={flag} licensed={can(viewer, 'flag:clear')} />}
                />
              ))}
            </div>
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
                  items={enrollment.reasons}
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
              <TimelineList events={timeline} now={now} zone={viewer.zone} />
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

function firstStep({ severity, acknowledgedAt }: Shown['flags'][number]): string {
  if (acknowledgedAt !== null) return 'Arrange the examination and document its result.';
  return severity === 'emergency'
    ? 'Call the patient now. Send them to the emergency department.'
    : 'Call the patient today and arrange an examination.';
}

function FlagAction({ base, flag, licensed }: { base: string; flag: Shown['flags'][number]; licensed: boolean }) {
  if (flag.acknowledgedAt !== null && !licensed) return null;
  return (
    <LinkButton href={`${base}/flags/${flag.id}`} variant="secondary" size="sm" prefetch={false}>
      {flag.acknowledgedAt === null ? 'Acknowledge' : 'Clear'}
    </LinkButton>
  );
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
