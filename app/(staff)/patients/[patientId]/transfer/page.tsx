import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { plural } from '@/lib/format/counts';
import { TransferForm } from './transfer-form';

export const metadata: Metadata = { title: 'Hand over care' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Care of one program goes to another clinician of the clinic, with a reason. */
export default async function TransferPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('enrollment:transfer');
  const { enrollment: enrollmentId } = await searchParams;
  const { patient, enrollments } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id, endedOn }) => id === enrollmentId && endedOn === null);
  if (!enrollment || !patient.isOwn) notFound();
  const { clinicianId, clinicianName, programName } = enrollment;
  const others = patient.colleagues.filter(({ id }) => id !== clinicianId);
  const tasks = patient.tasks.filter(({ assigneeId }) => assigneeId === clinicianId).length;
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Hand over care"
        subtitle={`${patient.givenName} ${patient.familyName}, ${programName}`}
        back={{ href: `/patients/${patient.id}`, label: 'Patient' }}
      />
      {others.length === 0 ? (
        <EmptyState title="Nobody to hand over to">
          {clinicianName} is the only clinician of {patient.clinicName}. An administrator can add a colleague.
        </EmptyState>
      ) : (
        <>
          <p className="mb-4">
            {clinicianName} leads this care now. The new clinician sees it in their caseload at once
            {tasks > 0 ? `, with ${plural(tasks, 'open task')} of ${clinicianName}` : ''}. Who hands it over no longer sees the patient,
            unless they lead other care of theirs.
          </p>
          <TransferForm formKey={randomUUID()} enrollmentId={enrollment.id} fromId={clinicianId} colleagues={others} />
        </>
      )}
    </div>
  );
}
