import type { Metadata } from 'next';
import Link from 'next/link';
import { CheckForm } from '@/app/(public)/(members)/eligibility/[sponsorId]/check-form';
import { peopleToTry } from '@/app/(public)/(members)/eligibility/[sponsorId]/people-to-try';
import { sponsorOr404 } from '@/app/(public)/(members)/eligibility/[sponsorId]/sponsor-or-404';
import { typedBefore } from '@/app/(public)/(members)/eligibility/[sponsorId]/typed-before';
import { readKeptAnswer } from '@/lib/auth/answer-cookie';
import { asksPayer } from '@/lib/data/eligibility/asks-payer';
import { findCheck } from '@/lib/data/eligibility/find-check';

export const metadata: Metadata = { title: 'Check your coverage', robots: { index: false } };

type Props = { params: Promise<{ sponsorId: string }> };

/** Asks who it is about. The boxes are empty, on shared computers too, but after an answer that could not be had. */
export default async function CheckPage({ params }: Props) {
  const { id, name, kind, organization } = await sponsorOr404((await params).sponsorId);
  const kept = await readKeptAnswer(id);
  const before = kept && (await findCheck(organization.id, id, kept.checkId));
  const isAsked = await asksPayer(organization.id, id);
  return (
    <>
      <p className="mb-2">
        <Link href={`/eligibility/${id}`} prefetch={false} className="prose-link inline-flex min-h-6 items-center text-sm">
          What {name} covers
        </Link>
      </p>
      <h1 className="mb-6 font-semibold text-2xl tracking-tight">Are you covered by {name}?</h1>
      <CheckForm
        sponsorId={id}
        isEmployer={kind === 'employer'}
        asksPayer={isAsked}
        typed={kept && before?.answer.kind === 'cannot-check' ? typedBefore(kept) : undefined}
        people={await peopleToTry(organization, id, isAsked)}
      />
    </>
  );
}
