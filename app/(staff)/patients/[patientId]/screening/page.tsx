import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { FlagBanners } from '@/app/(staff)/patients/[patientId]/flag-banners';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getRescreening, type Rescreening } from '@/lib/data/screenings/get-rescreening';
import { can, type Viewer } from '@/lib/domain/access';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { screenOf } from '@/lib/domain/screening/registry';
import { AppError } from '@/lib/errors';
import { formatDay } from '@/lib/format/dates';
import { RescreeningForm } from './rescreening-form';

export const metadata: Metadata = { title: 'Screen for warning signs' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The weekly screening of running care, or the one that a rise of pain asks for. What was found stands on top, with what to do now. */
export default async function RescreeningPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('program:assign');
  const { enrollment, because } = await searchParams;
  const { today, patientId, patientName, programName, screens, nextScreeningOn, carried, flags } = await rescreeningOr404(
    viewer,
    (await params).patientId,
    enrollment,
  );
  const base = `/patients/${patientId}`;
  const kind = because === 'pain-rise' ? 'pain-rise' : 'weekly';
  const form = (
    <RescreeningForm
      formKey={randomUUID()}
      enrollmentId={String(enrollment)}
      kind={kind}
      screens={shownScreens(screens)}
      carried={Object.entries(carried).map(([id, { answer, on, settledBy }]) => ({
        id,
        answer: typeof answer === 'number' ? String(answer) : answer ? 'yes' : 'no',
        note: `Brought forward from ${formatDay(on)}.${settledBy ? ` Cleared on ${formatDay(settledBy.clearedOn)}: ${settledBy.words}` : ''}`,
        canChange: settledBy !== null,
      }))}
    />
  );
  const holding = flags.filter(({ screen }) => screen !== 'self-harm');
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title="Screen for warning signs" subtitle={`${patientName}, ${programName}`} back={{ href: base, label: 'Patient' }} />
      {flags.length > 0 ? (
        <FlagBanners base={base} flags={flags} now={new Date()} zone={viewer.zone} licensed={can(viewer, 'flag:clear')} />
      ) : null}
      {kind === 'pain-rise' && holding.length === 0 ? (
        <Notice tone="warn" title="Pain has risen by 2 points or more">
          Ask for warning signs before anything else.
        </Notice>
      ) : null}
      {holding.length > 0 ? (
        <>
          <p className="text-muted">
            Care and its goals are on hold. They go on by themselves when a licensed clinician has cleared the flag; the screening stays due
            for that day.
          </p>
          <Disclosure summary="Screen once more">{form}</Disclosure>
        </>
      ) : (
        <>
          {nextScreeningOn !== null && nextScreeningOn > today ? (
            <p className="text-muted">The next one is due on {formatDay(nextScreeningOn)}; you can screen earlier.</p>
          ) : null}
          {form}
        </>
      )}
    </div>
  );
}

async function rescreeningOr404(viewer: Viewer, patientId: string, enrollmentId: string | string[] | undefined): Promise<Rescreening> {
  const ids = z.object({ patientId: z.uuid(), enrollmentId: z.uuid() }).safeParse({ patientId, enrollmentId });
  if (!ids.success) notFound();
  return getRescreening(viewer, ids.data.patientId, ids.data.enrollmentId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
}

/** Without their rules: a function cannot travel to the browser. */
function shownScreens(codes: ScreenCode[]) {
  return codes.map(screenOf).map(({ code, name, whyAsked, questions }) => ({ code, name, whyAsked, questions }));
}
