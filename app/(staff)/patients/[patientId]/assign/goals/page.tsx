import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { assignmentOr404 } from '@/app/(staff)/patients/[patientId]/assign/assignment-or-404';
import { AssignSteps, reachableSteps } from '@/app/(staff)/patients/[patientId]/assign/steps';
import { requireViewer } from '@/lib/auth/require-viewer';
import { proposedGoals } from '@/lib/data/assignments/proposed-goals';
import { measureOf } from '@/lib/domain/measures/registry';
import { GoalsForm } from './goals-form';

export const metadata: Metadata = { title: 'Goals' };

type Props = { params: Promise<{ patientId: string }> };

/** Third step: the program's goals with this patient's baselines, targets and dates. */
export default async function GoalsPage({ params }: Props) {
  const viewer = await requireViewer('program:assign');
  const assignment = await assignmentOr404(viewer, (await params).patientId);
  const { patient, draft, today } = assignment;
  if (!draft || !reachableSteps(assignment).has('/goals')) redirect(`/patients/${patient.id}/assign/screening`);
  const goals = proposedGoals(draft, today).filter(({ isAfterCare }) => !isAfterCare);
  return (
    <div className="max-w-5xl">
      <AssignSteps assignment={assignment} current="/goals" />
      <GoalsForm
        patientId={patient.id}
        version={draft.version}
        goals={goals.map(({ template, kept, startsOn, dueOn }) => {
          const { shortName, unit, min, max, step, better, mdc, mcid } = measureOf(template.measure);
          return {
            code: template.code,
            term: template.term,
            draft: {
              code: template.code,
              wording: kept?.wording ?? template.wording,
              baseline: kept ? String(kept.baseline) : '',
              target: kept ? String(kept.target) : '',
              dueOn: kept?.dueOn ?? dueOn,
              importance: String(kept?.importance ?? template.importance),
              difficulty: String(kept?.difficulty ?? template.difficulty),
            },
            context: {
              measure: { shortName, unit, min, max, step, better, mdc, mcid },
              curve: template.curve,
              startsOn,
              curveRate: draft.program.template.curveRate,
              rule: template.target,
            },
          };
        })}
      />
    </div>
  );
}
