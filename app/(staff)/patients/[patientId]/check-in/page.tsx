import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PlannedMeasure } from '@/lib/domain/measures/check-in-plan';
import { measureOf } from '@/lib/domain/measures/registry';
import { formatDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { CheckInForm } from './check-in-form';

export const metadata: Metadata = { title: 'Check in' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Several scores of one day in one go: what is due stands open, the rest one key away. */
export default async function CheckInPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('observation:record');
  const { enrollment: enrollmentId, ask, kind } = await searchParams;
  const { patient, enrollments, today } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id, endedOn }) => id === enrollmentId && endedOn === null);
  if (!enrollment) notFound();
  const { checkIn, startsOn, programName } = enrollment;
  const isFinal = kind === 'final';
  const short = checkIn.find(({ code }) => code === 'phq-2')?.last;
  const isAsked = ask === 'phq-9' && checkIn.some(({ code, isDue }) => code === 'phq-9' && isDue);
  return (
    <div className="max-w-reading">
      <PageHeader
        title={isFinal ? 'Final measures' : 'Check in'}
        subtitle={`${patient.givenName} ${patient.familyName}, ${programName}`}
        back={
          isFinal
            ? { href: `/patients/${patient.id}/end?enrollment=${enrollment.id}`, label: 'End care' }
            : { href: `/patients/${patient.id}`, label: 'Patient' }
        }
      />
      {isAsked && short ? (
        <Notice tone="warn" live className="mb-6" title="Ask the nine questions of the PHQ-9 as well">
          The short check of {formatDay(short.observedOn)} came to {formatNumber(short.value)} of {measureOf('phq-2').max}.
        </Notice>
      ) : null}
      <CheckInForm
        formKey={randomUUID()}
        enrollmentId={enrollment.id}
        startsOn={startsOn}
        today={today}
        kind={isFinal ? 'final' : 'visit'}
        measures={plannedFor(checkIn, { isAsked, isFinal })}
      />
    </div>
  );
}

/** A final check-in asks everything that may be asked. */
function plannedFor(checkIn: PlannedMeasure[], { isAsked, isFinal }: { isAsked: boolean; isFinal: boolean }): PlannedMeasure[] {
  if (isAsked) return onlyAsked(checkIn);
  return isFinal ? checkIn.map((measure) => ({ ...measure, isDue: !measure.isLocked })) : checkIn;
}

/** The nine questions alone, on top. */
function onlyAsked(planned: PlannedMeasure[]): PlannedMeasure[] {
  const measures = planned.map((measure) => ({ ...measure, isDue: measure.code === 'phq-9' }));
  return [...measures.filter(({ isDue }) => isDue), ...measures.filter(({ isDue }) => !isDue)];
}
