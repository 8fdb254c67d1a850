import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { GoalForm } from './goal-form';

export const metadata: Metadata = { title: 'Change goal' };

type Props = { params: Promise<{ patientId: string; goalId: string }> };

/** Target, due date and weight of one goal; what they were stays in the timeline. */
export default async function GoalPage({ params }: Props) {
  const viewer = await requireViewer('goal:edit');
  const { patientId, goalId } = await params;
  const { patient, enrollments } = await patientOr404(viewer, patientId);
  const enrollment = enrollments.find(({ goals, endedOn }) => endedOn === null && goals.some(({ id }) => id === goalId));
  const goal = enrollment?.goals.find(({ id }) => id === goalId);
  if (!goal) notFound();
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Change goal"
        subtitle={`${patient.givenName} ${patient.familyName}: ${goal.wording}`}
        back={{ href: `/patients/${patientId}`, label: 'Patient' }}
      />
      <GoalForm goal={goal} />
    </div>
  );
}
