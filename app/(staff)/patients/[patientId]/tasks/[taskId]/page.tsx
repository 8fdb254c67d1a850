import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { EditTaskForm } from './edit-task-form';

export const metadata: Metadata = { title: 'Change task' };

type Props = { params: Promise<{ patientId: string; taskId: string }> };

/** What an open task says, when it is due and who does it; what it was stays in the timeline. */
export default async function TaskPage({ params }: Props) {
  const viewer = await requireViewer('task:write');
  const { patientId, taskId } = await params;
  const { patient, today } = await patientOr404(viewer, patientId);
  const task = patient.tasks.find(({ id }) => id === taskId);
  if (!task || !patient.isOwn) notFound();
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Change task"
        subtitle={`${patient.givenName} ${patient.familyName}`}
        back={{ href: `/patients/${patientId}`, label: 'Patient' }}
      />
      <EditTaskForm task={task} colleagues={patient.colleagues} viewerId={viewer.userId} today={today} />
    </div>
  );
}
