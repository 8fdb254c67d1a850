import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import { firstScoreDay } from '@/lib/domain/enrollment/end-of-care';
import { measureOf } from '@/lib/domain/measures/registry';
import { RecordForm } from './record-form';

export const metadata: Metadata = { title: 'Record score' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One score of one measure of an enrollment, the goal's measure chosen when it comes from a goal. */
export default async function RecordPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('observation:record');
  const { enrollment: enrollmentId, goal: goalId, measure: asked } = await searchParams;
  const { patient, enrollments, today } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id }) => id === enrollmentId);
  if (!enrollment) notFound();
  const goal = enrollment.goals.find(({ id }) => id === goalId);
  const measures = scoredMeasures(enrollment).map(({ code, last }) => {
    const { name, shortName, unit, min, max, step, better, howTo, items, licence, attribution, mdc, mcid } = measureOf(code);
    return { code, last, shown: { name, shortName, unit, min, max, step, better, howTo, items, licence, attribution, mdc, mcid } };
  });
  const fromGoal = measures.find(({ shown }) => shown.shortName === goal?.measure);
  const chosen = measures.find(({ code }) => code === asked) ?? fromGoal ?? measures[0];
  if (!chosen) notFound();
  const base = `/patients/${patient.id}`;
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Record score"
        subtitle={`${patient.givenName} ${patient.familyName}, ${enrollment.programName}`}
        back={{ href: base, label: 'Patient' }}
      />
      <RecordForm
        key={chosen.code}
        formKey={randomUUID()}
        enrollmentId={enrollment.id}
        from={firstScoreDay(enrollment)}
        today={today}
        chosen={chosen}
        choices={measures.map(({ code, shown }) => ({
          code,
          name: shown.name,
          href: `${base}/record?enrollment=${enrollment.id}&measure=${code}`,
        }))}
      />
    </div>
  );
}

/** All of the program while care runs; then those whose goal goes on. */
function scoredMeasures({ endedOn, goals, measures }: PatientEnrollment): PatientEnrollment['measures'] {
  if (endedOn === null) return measures;
  const goOn = new Set(goals.filter(({ isScored }) => isScored).map(({ measure }) => measure));
  return measures.filter(({ code }) => goOn.has(measureOf(code).shortName));
}
