import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FlagBanners } from '@/app/(staff)/patients/[patientId]/flag-banners';
import { patientOr404 } from '@/app/(staff)/patients/[patientId]/patient-or-404';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/require-viewer';
import { can } from '@/lib/domain/access';
import { formatDay } from '@/lib/format/dates';
import { EndForm } from './end-form';
import { GoalsAtEnd } from './goals-at-end';

export const metadata: Metadata = { title: 'End care' };

type Props = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The end of care: flags first, then the final measures, what becomes of every goal, and how care ends. */
export default async function EndPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('enrollment:move');
  const { enrollment: enrollmentId } = await searchParams;
  const { patient, enrollments, flags, now, today } = await patientOr404(viewer, (await params).patientId);
  const enrollment = enrollments.find(({ id }) => id === enrollmentId);
  const plan = enrollment?.plan;
  if (!enrollment || !plan) notFound();
  const base = `/patients/${patient.id}`;
  const own = flags.filter((flag) => flag.enrollmentId === null || flag.enrollmentId === enrollment.id);
  const { finalOn, goals } = plan.end;
  return (
    <div className="max-w-reading space-y-8">
      <PageHeader
        title="End care"
        subtitle={`${patient.givenName} ${patient.familyName}, ${enrollment.programName}`}
        back={{ href: base, label: 'Patient' }}
      />
      {own.length > 0 ? (
        <Section title="Clear the red flag first">
          <p className="mb-3 text-muted">Care does not end while a warning sign is open.</p>
          <FlagBanners base={base} flags={own} now={now} zone={viewer.zone} licensed={can(viewer, 'flag:clear')} />
        </Section>
      ) : (
        <>
          <Section title="Final measures">
            {finalOn ? (
              <p>Taken on {formatDay(finalOn)}.</p>
            ) : (
              <Notice
                title="No final measures yet"
                action={
                  <LinkButton href={`${base}/check-in?enrollment=${enrollment.id}&kind=final`} variant="primary" size="sm" prefetch={false}>
                    Record final measures
                  </LinkButton>
                }
              >
                They decide how each goal is closed, and what outcomes tell of this care. Where there can be none, say why below.
              </Notice>
            )}
          </Section>
          <Section title="What becomes of the goals">
            <GoalsAtEnd goals={enrollment.goals} ends={goals} />
          </Section>
          <Section title="How care ends">
            <EndForm formKey={randomUUID()} enrollmentId={enrollment.id} version={plan.version} hasFinal={finalOn !== null} today={today} />
          </Section>
        </>
      )}
    </div>
  );
}
