import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { phaseMoves } from '@/lib/domain/enrollment/phase-move';
import { moveEffects, moveInWords } from '@/lib/domain/enrollment/phase-move-words';
import { formatDay } from '@/lib/format/dates';
import { MoveForm } from './move-form';

export const metadata: Metadata = { title: 'Plan of care' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One move within the program: what it does, and why it is made. */
export default async function PlanPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('enrollment:move');
  const { enrollment: enrollmentId, move: asked } = await searchParams;
  const { patient, enrollments, today } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id }) => id === enrollmentId);
  const kind = phaseMoves.find((one) => one === asked);
  const plan = enrollment?.plan;
  const move = plan?.moves.find((one) => one.kind === kind);
  if (!enrollment || !plan || !move) notFound();
  const back = { href: `/patients/${patient.id}`, label: 'Patient' };
  return (
    <div className="max-w-reading">
      <PageHeader
        title={moveInWords(move.kind, move.to)}
        subtitle={`${patient.givenName} ${patient.familyName}, ${enrollment.programName}`}
        back={back}
      />
      <p>
        {plan.phase ? `Now in ${plan.phase.name}. ` : ''}Care is planned to end on {formatDay(enrollment.plannedEndOn)}.
      </p>
      <p className="mb-6 text-muted">{moveEffects[move.kind]}</p>
      {move.obstacle === null ? (
        <MoveForm
          formKey={randomUUID()}
          enrollmentId={enrollment.id}
          version={plan.version}
          move={move.kind}
          label={moveInWords(move.kind, move.to)}
          weeksLeft={plan.weeksLeft}
          plannedEndOn={enrollment.plannedEndOn}
          today={today}
        />
      ) : (
        <Notice
          title="This is not possible now"
          action={
            <LinkButton href={back.href} size="sm" prefetch={false}>
              Back
            </LinkButton>
          }
        >
          {move.obstacle}
        </Notice>
      )}
    </div>
  );
}
