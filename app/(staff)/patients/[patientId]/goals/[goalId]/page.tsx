import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientGoal } from '@/lib/data/patients/enrollment-view';
import { CloseForms, ReopenForm } from './close-forms';
import { GoalForm } from './goal-form';

export const metadata: Metadata = { title: 'Change goal' };

type Props = { params: Promise<{ patientId: string; goalId: string }> };

/** Target, due date and weight of one goal, and its completion once it is reached; what they were stays in the timeline. */
export default async function GoalPage({ params }: Props) {
  const viewer = await requireViewer('goal:edit');
  const { patientId, goalId } = await params;
  const { patient, enrollments } = await patientOr404(viewer, patientId);
  const enrollment = enrollments.find(({ goals }) => goals.some(({ id, isDecidable }) => id === goalId && isDecidable));
  const goal = enrollment?.goals.find(({ id }) => id === goalId);
  if (!enrollment || !goal) notFound();
  const isOpen = enrollment.endedOn === null;
  return (
    <div className="max-w-reading space-y-8">
      <PageHeader
        title={isOpen ? 'Change goal' : 'Goal after care'}
        subtitle={`${patient.givenName} ${patient.familyName}: ${goal.wording}`}
        back={{ href: `/patients/${patientId}`, label: 'Patient' }}
      />
      <Closing goal={goal} isOpen={isOpen} />
      {isOpen && goal.completedOn === null ? (
        <Section title="Target, date and weight">
          <GoalForm goal={goal} />
        </Section>
      ) : null}
    </div>
  );
}

/** What can be decided about a goal that is reached or completed. */
function Closing({ goal, isOpen }: { goal: PatientGoal; isOpen: boolean }) {
  const { id: goalId, version, completedOn, sustainedOn, isReached, reason } = goal;
  if (completedOn !== null) {
    return (
      <Section title="This goal is completed">
        <p className="mb-4">{reason}</p>
        <p className="mb-4 text-muted">Opened again, every score since then counts for it.</p>
        <ReopenForm goalId={goalId} version={version} formKey={randomUUID()} label="Reopen goal" />
      </Section>
    );
  }
  if (!isReached) return isOpen ? null : <NotYet reason={reason} />;
  return (
    <Section title="This goal is reached">
      <p className="mb-4">{reason}</p>
      <p className="mb-4 text-muted">
        Completed, it stands as of today and later scores do not change it.
        {isOpen ? ' Under watch, it stays open and asks for nobody until it is lost.' : ''}
      </p>
      <CloseForms goalId={goalId} version={version} keys={[randomUUID(), randomUUID()]} mayWatch={isOpen && sustainedOn === null} />
      {sustainedOn === null ? null : (
        <div className="mt-6">
          <ReopenForm goalId={goalId} version={version} formKey={randomUUID()} label="Stop watching" />
        </div>
      )}
    </Section>
  );
}

/** After care nothing of a goal is changed but whether it is kept. */
function NotYet({ reason }: { reason: string }) {
  return (
    <Section title="This goal is open">
      <p className="mb-4">{reason}</p>
      <p className="text-muted">It can be completed once its newest score after care meets the limit.</p>
    </Section>
  );
}
