import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { type ReferralState, referralState } from '@/lib/data/referrals/referral-state';
import { declineReasons, returnReasons } from '@/lib/domain/referrals/referral-words';
import { formatDay } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Your request', robots: { index: false, follow: false }, referrer: 'no-referrer' };

type Props = { params: Promise<{ token: string }> };

/** What became of a request to start, for whoever holds its private link. */
export default async function RequestPage({ params }: Props) {
  const { token } = await params;
  const organization = await publicOrganization();
  const state = organization ? await referralState(organization, token) : null;
  return state ? <Standing {...state} /> : <LinkIsOver />;
}

/** For links that never were and those that are over alike. */
function LinkIsOver() {
  return (
    <>
      <h1 className="mb-4 font-semibold text-2xl tracking-tight">This link does not work any more</h1>
      <EmptyState
        title="A private link shows a request for 30 days"
        action={
          <LinkButton href="/eligibility" variant="primary" size="lg" prefetch={false}>
            Find my employer or plan
          </LinkButton>
        }
      >
        Check that the whole address was copied. If it was, check your coverage again and ask to start once more. A clinic that took your
        request calls you all the same.
      </EmptyState>
    </>
  );
}

function Standing(state: ReferralState) {
  const { firstName, isOwn, programName, requestedOn, linkEndsOn } = state;
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">{isOwn ? `Your request, ${firstName}` : `Request for ${firstName}`}</h1>
      <p className="mt-2 mb-6 text-muted">
        {programName ?? 'Not sure which condition'} · asked on {formatDay(requestedOn)}
      </p>
      <WhatNow {...state} />
      <Notice title="Keep the address of this page" className="mt-8">
        Save it as a bookmark: it is the only way back here. Whoever has it sees this page, and nothing else of you. It works until{' '}
        {formatDay(linkEndsOn)}.
      </Notice>
      <p className="mt-8 max-w-reading">
        If your leg gets worse, do not wait for the clinic. Call 911 if it suddenly turns cold, pale, numb or weak, or if you lose control
        of bladder or bowel. See a doctor today if a calf is newly swollen, warm or sore.
      </p>
    </>
  );
}

const reach = { email: 'writes to you', phone: 'calls you' };

function WhatNow({ status, reachBy, declineReason, decidedOn, returnReason, returnedOn }: ReferralState) {
  if (status === 'open') {
    return (
      <section aria-labelledby="state">
        <h2 id="state" className="font-semibold text-xl">
          Requested
        </h2>
        <p className="mt-2 max-w-reading">
          The clinic has your request. A clinician reads it and {reach[reachBy]}. You need do nothing now.
        </p>
        {returnReason ? (
          <p className="mt-2 max-w-reading">
            A clinician gave it back on {formatDay(returnedOn)}. {returnReasons[returnReason].toMember} Your request waits since you first
            asked, and another clinician can take it.
          </p>
        ) : null}
      </section>
    );
  }
  if (status === 'taken') {
    return (
      <section aria-labelledby="state">
        <h2 id="state" className="font-semibold text-xl">
          Taken
        </h2>
        <p className="mt-2 max-w-reading">
          A clinician took your request on {formatDay(decidedOn)} and {reach[reachBy]} to begin.
        </p>
      </section>
    );
  }
  const reason = declineReason ? declineReasons[declineReason] : null;
  return (
    <section aria-labelledby="state">
      <h2 id="state" className="font-semibold text-xl">
        Declined
      </h2>
      <p className="mt-2 max-w-reading">
        {reason?.toMember} The clinic answered on {formatDay(decidedOn)}.
      </p>
      <p className="mt-2 max-w-reading font-medium">{reason?.next}</p>
      <p className="mt-4">
        <Link href="/eligibility" prefetch={false} className="prose-link">
          Find your employer or plan again
        </Link>
      </p>
    </section>
  );
}
