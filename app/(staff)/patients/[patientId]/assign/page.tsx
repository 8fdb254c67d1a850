import type { Metadata } from 'next';
import { requireViewer } from '@/lib/auth/require-viewer';
import { assignmentOr404 } from './assignment-or-404';
import { ConditionForm } from './condition-form';
import { AssignSteps } from './steps';

export const metadata: Metadata = { title: 'Assign a program' };

type Props = { params: Promise<{ patientId: string }> };

/** First step: the condition and what of it decides the program. */
export default async function AssignPage({ params }: Props) {
  const viewer = await requireViewer('program:assign');
  const assignment = await assignmentOr404(viewer, (await params).patientId);
  const { patient, draft, programs, askedFor } = assignment;
  return (
    <div className="max-w-reading">
      <AssignSteps assignment={assignment} current="" />
      <ConditionForm
        patientId={patient.id}
        programs={programs}
        chosen={draft ? { programCode: draft.programCode, ...draft.condition } : askedFor ? { programCode: askedFor } : null}
      />
    </div>
  );
}
