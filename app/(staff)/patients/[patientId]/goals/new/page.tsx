import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { AddGoalForm } from './add-goal-form';
import { addedDraft } from './added-draft';
import { GoalChoices } from './goal-choices';

export const metadata: Metadata = { title: 'Add a goal' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A goal of the program that the patient has not yet: chosen first, then set up as at the assignment. */
export default async function AddGoalPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('goal:edit');
  const asked = await searchParams;
  const { patient, enrollments, today } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id }) => id === asked.enrollment);
  if (!enrollment || enrollment.endedOn !== null) notFound();
  const base = `/patients/${patient.id}`;
  const here = `${base}/goals/new?enrollment=${enrollment.id}`;
  const choice = chosenOf(enrollment, asked);
  return (
    <div className="max-w-5xl">
      <PageHeader
        title="Add a goal"
        subtitle={`${patient.givenName} ${patient.familyName}, ${enrollment.programName}`}
        back={choice ? { href: here, label: 'Goals to add' } : { href: base, label: 'Patient' }}
      />
      <p className="mb-6 max-w-reading text-muted">{endWords(enrollment.plannedEndOn, today)}</p>
      {choice ? (
        <ChosenGoal enrollment={enrollment} choice={choice} here={here} fromScore={asked.from !== 'today'} today={today} />
      ) : (
        <GoalChoices choices={enrollment.addable} here={here} />
      )}
    </div>
  );
}

type Choice = PatientEnrollment['addable'][number];

const chosenOf = ({ addable }: PatientEnrollment, { goal, measure }: Record<string, unknown>): Choice | undefined =>
  addable.find(({ template }) => template.code === goal && template.measure === measure);

const endWords = (plannedEndOn: Day, today: Day): string =>
  plannedEndOn > today
    ? `Care is planned to end on ${formatDay(plannedEndOn)}.`
    : `Care was planned to end on ${formatDay(plannedEndOn)}. Extend it first; then a goal can be added.`;

type ChosenGoalProps = { enrollment: PatientEnrollment; choice: Choice; here: string; fromScore: boolean; today: Day };

function ChosenGoal({ enrollment: { id, curveRate }, choice, here, fromScore, today }: ChosenGoalProps) {
  const { template, baseline } = choice;
  const scoredOn = fromScore && baseline ? baseline.observedOn : null;
  const address = `${here}&goal=${template.code}&measure=${template.measure}`;
  return (
    <>
      <p className="mb-2 max-w-reading">
        {scoredOn === null
          ? 'The goal starts today. Its baseline is recorded as a score of today.'
          : `The goal starts from the newest score, of ${formatDay(scoredOn)}.`}{' '}
        {baseline ? (
          <Link href={scoredOn === null ? address : `${address}&from=today`} prefetch={false} className="prose-link">
            {scoredOn === null ? `Start from the score of ${formatDay(baseline.observedOn)} instead` : 'Record a score of today instead'}
          </Link>
        ) : null}
      </p>
      <AddGoalForm
        key={scoredOn}
        formKey={randomUUID()}
        enrollmentId={id}
        measure={template.measure}
        scoredOn={scoredOn}
        {...addedDraft(choice, { curveRate, scoredOn, today })}
      />
    </>
  );
}
