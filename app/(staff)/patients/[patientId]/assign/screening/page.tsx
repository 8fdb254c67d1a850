import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { assignmentOr404 } from '@/app/(staff)/patients/[patientId]/assign/assignment-or-404';
import { AssignSteps } from '@/app/(staff)/patients/[patientId]/assign/steps';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { requireViewer } from '@/lib/auth/require-viewer';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { screenOf } from '@/lib/domain/screening/registry';
import { formatDay } from '@/lib/format/dates';
import { ScreeningForm } from './screening-form';

export const metadata: Metadata = { title: 'Warning signs' };

type Props = { params: Promise<{ patientId: string }> };

/** Second step: the questions this condition needs. A warning sign stops here, on the server as well. */
export default async function ScreeningPage({ params }: Props) {
  const viewer = await requireViewer('program:assign');
  const assignment = await assignmentOr404(viewer, (await params).patientId);
  const { patient, draft, screening, openFlags } = assignment;
  const base = `/patients/${patient.id}`;
  if (!draft) redirect(`${base}/assign`);
  return (
    <div className="max-w-reading">
      <AssignSteps assignment={assignment} current="/screening" />
      {openFlags.map((flag) => (
        <Notice
          key={flag.id}
          tone={flag.severity === 'emergency' ? 'emergency' : 'warn'}
          live
          className="mb-4"
          title={flag.severity === 'emergency' ? 'Emergency: this assignment is stopped' : 'Urgent, same day: this assignment is stopped'}
          action={
            <LinkButton href={`${base}/flags/${flag.id}`} variant="secondary" size="sm" prefetch={false}>
              {flag.acknowledged ? 'Clear' : 'Acknowledge'}
            </LinkButton>
          }
        >
          {flag.words}
        </Notice>
      ))}
      {openFlags.length > 0 ? (
        <p className="text-muted">
          No program can be assigned until a licensed clinician has cleared this. What you entered so far is kept.
        </p>
      ) : (
        <>
          {screening ? (
            <Notice
              className="mb-6"
              title={`Screened on ${formatDay(screening.onDay)}`}
              action={
                <LinkButton href={`${base}/assign/goals`} size="sm" prefetch={false}>
                  Go on to goals
                </LinkButton>
              }
            >
              {screening.stops ? 'A warning sign was found and has been cleared since.' : 'No warning sign was found.'} You can go on, or
              screen once more below.
            </Notice>
          ) : null}
          <ScreeningForm
            key={draft.version}
            patientId={patient.id}
            formKey={randomUUID()}
            screens={shownScreens(draft.program.definition.screens)}
          />
        </>
      )}
    </div>
  );
}

/** Without their rules: a function cannot travel to the browser. */
function shownScreens(codes: ScreenCode[]) {
  return codes.map(screenOf).map(({ code, name, whyAsked, questions }) => ({ code, name, whyAsked, questions }));
}
