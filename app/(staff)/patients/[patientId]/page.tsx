import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { PatientSummary } from '@/components/care/patient-summary';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientPage as Shown } from '@/lib/data/patients/get-patient';
import { TimelineParams } from '@/lib/data/patients/timeline-params';
import { can } from '@/lib/domain/access';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { EndedCourse } from './ended-course';
import { EnrollmentSection } from './enrollment-section';
import { FlagBanners } from './flag-banners';
import { NoteForm } from './note-form';
import { patientOr404 } from './patient-or-404';
import { patientSummary } from './patient-summary-view';
import { PatientTasks } from './patient-tasks';
import { PatientTimeline } from './patient-timeline';
import { WhatIsNeeded } from './what-is-needed';

export const metadata: Metadata = { title: 'Patient' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Flags first, then what to do, the goals in the middle, everything that happened at the side. An earlier course opens by its address. */
export default async function PatientPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('patient:read');
  const address = await searchParams;
  const asked = TimelineParams.parse(address);
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
      <div className="mt-4 space-y-4 empty:hidden">
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
      </div>
      <div className="mt-6 grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_20rem] wide:grid-rows-[auto_1fr]">
        <div className="min-w-0 space-y-8 empty:hidden wide:col-start-2">
          <WhatIsNeeded page={page} base={base} />
        </div>
        <div className="min-w-0 space-y-8 wide:col-start-1 wide:row-span-2 wide:row-start-1">
          {enrollments.length === 0 ? (
            <EmptyState title="No program yet">Goals, charts and scores stand here once a program is assigned.</EmptyState>
          ) : null}
          {enrollments.map((enrollment, at) =>
            at === 0 || enrollment.endedOn === null || enrollment.id === address.course ? (
              <EnrollmentSection
                key={enrollment.id}
                base={base}
                enrollment={enrollment}
                today={today}
                synthetic={viewer.isDemo}
                isOwn={patient.isOwn}
              />
            ) : (
              <EndedCourse key={enrollment.id} base={base} enrollment={enrollment} today={today} synthetic={viewer.isDemo} />
            ),
          )}
        </div>
        <div className="min-w-0 space-y-8 wide:col-start-2">
          <Section title="Coverage">
            <Coverage coverage={patient.coverage} />
          </Section>
          <Section title="Tasks">
            <PatientTasks base={base} patient={patient} viewerId={viewer.userId} today={today} />
          </Section>
          <Section title="Add a note" className="print:hidden">
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
