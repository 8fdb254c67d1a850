import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CheckFirst } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/check-first';
import { NotADiagnosis, StartHead } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-head';
import { startOrNull } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-or-null';
import { SignsForm } from './signs-form';

export const metadata: Metadata = { title: 'Ask to start: warning signs', robots: { index: false } };

type Props = { params: Promise<{ sponsorId: string }> };

/** Second step: the signs that need a doctor before any exercise. */
export default async function WarningSignsPage({ params }: Props) {
  const { sponsorId } = await params;
  const starting = await startOrNull(sponsorId);
  if (!starting) return <CheckFirst sponsorId={sponsorId} />;
  if (!starting.start.chosen) redirect(`/eligibility/${sponsorId}/start`);
  return (
    <>
      <StartHead sponsorId={sponsorId} current={2} title="Is any of this so for you?" />
      <p className="mb-6 max-w-reading">
        A few signs need a doctor before any exercise. If you cannot tell, answer yes. We do not keep your answers.
      </p>
      <SignsForm sponsorId={sponsorId} signs={starting.start.signs.map(({ sign }) => sign)} />
      <NotADiagnosis />
    </>
  );
}
