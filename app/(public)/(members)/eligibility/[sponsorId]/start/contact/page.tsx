import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CheckFirst } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/check-first';
import { StartHead } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-head';
import { startOrNull } from '@/app/(public)/(members)/eligibility/[sponsorId]/start/start-or-null';
import { costInWords, visitsInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { startInWords } from '@/lib/domain/referrals/referral-words';
import { ContactForm } from './contact-form';

export const metadata: Metadata = { title: 'Ask to start: how to reach you', robots: { index: false } };

type Props = { params: Promise<{ sponsorId: string }> };

/** Last step, for whom no warning sign was found. */
export default async function ContactPage({ params }: Props) {
  const { sponsorId } = await params;
  const starting = await startOrNull(sponsorId);
  if (!starting) return <CheckFirst sponsorId={sponsorId} />;
  const { grant, start } = starting;
  if (!start.chosen?.signsClearAt) redirect(`/eligibility/${sponsorId}/start/warning-signs`);
  const program = start.programs.find(({ code }) => code === start.chosen?.programCode)?.name;
  const isOwn = grant.relationship === 'self';
  return (
    <>
      <StartHead sponsorId={sponsorId} current={3} title="How does the clinic reach you?" />
      <p className="mb-6 max-w-reading">
        {startInWords(grant, program ?? null)} {start.sponsorName} pays. {isOwn ? 'You pay' : 'What is left to pay'}:{' '}
        {costInWords(grant.memberCostCents).toLowerCase()}. Visits: {visitsInWords(grant.visitLimit).toLowerCase()}.
      </p>
      <ContactForm sponsorId={sponsorId} clinics={start.clinics} suggested={start.suggestedClinicId} />
    </>
  );
}
