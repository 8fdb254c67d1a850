import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { NotADiagnosis } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-head';
import { startOrNull } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-or-null';
import { WarningSigns } from '@/components/care/warning-signs';
import { Notice } from '@/components/ui/notice';
import { everyLeg } from '@/lib/domain/programs/warning-signs';

export const metadata: Metadata = { title: 'Get care now', robots: { index: false } };

const words = {
  emergency: {
    title: 'Call 911 now',
    tone: 'emergency',
    first: 'Or go to an emergency room. Do not drive yourself, and do not wait for an answer from us.',
    why: 'What you answered can mean that blood, nerves or muscle are in danger. That is a matter of hours.',
  },
  urgent: {
    title: 'See a doctor today',
    tone: 'warn',
    first:
      'Go to your doctor or an urgent care clinic today, before any exercise. If you are short of breath or your chest hurts, call 911.',
    why: 'What you answered needs to be looked at first. It may be harmless; only an examination can tell.',
  },
} as const;

type Props = { params: Promise<{ sponsorId: string; urgency: string }> };

/** Instead of a form: what to do now, in the first line. It says how urgent, not which answer led here. */
export default async function UrgentCarePage({ params }: Props) {
  const { sponsorId, urgency } = await params;
  if (urgency !== 'emergency' && urgency !== 'urgent') notFound();
  const starting = await startOrNull(sponsorId);
  const { title, tone, first, why } = words[urgency];
  const signs = (starting?.start.signs ?? everyLeg).filter((sign) => sign.urgency === urgency);
  return (
    <>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">{title}</h1>
      <Notice tone={tone} live={false} className="text-base">
        {first}
      </Notice>
      <p className="mt-6 max-w-reading">{why} Physical therapy can begin once a doctor has said so; then ask to start again.</p>
      <div className="mt-6">
        <WarningSigns signs={signs} />
      </div>
      <p className="mt-6 max-w-reading">
        We kept none of your answers, and sent no request. If you answered something by mistake,{' '}
        <Link href={`/eligibility/${sponsorId}/start/warning-signs`} prefetch={false} className="prose-link">
          answer the questions again
        </Link>
        .
      </p>
      <NotADiagnosis />
    </>
  );
}
