import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { NavTabs } from '@/components/ui/nav-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listReferrals, ReferralParams } from '@/lib/data/referrals/list-referrals';
import { referralStatuses, referralStatusWords } from '@/lib/domain/referrals/referral-words';
import { ReferralCard } from './referral-card';

export const metadata: Metadata = { title: 'Referrals' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const hrefOf = ({ status, program }: ReferralParams) => {
  const kept = new URLSearchParams({ ...(status === 'open' ? {} : { status }), ...(program ? { program } : {}) });
  return kept.size > 0 ? `/referrals?${kept}` : '/referrals';
};

/** Covered members who asked to start at the viewer's clinic, the longest waiting first. */
export default async function ReferralsPage({ searchParams }: Props) {
  const viewer = await requireViewer('referral:take');
  const asked = ReferralParams.parse(await searchParams);
  const { rows, hasMore, colleagues, programs } = await listReferrals(viewer, asked);
  const now = new Date();
  return (
    <>
      <PageHeader title="Referrals" subtitle="Covered members who asked to start. Take one, assign it to a colleague, or decline it." />
      <NavTabs
        label="State"
        current={hrefOf({ status: asked.status, program: null })}
        tabs={referralStatuses.map((status) => ({ href: hrefOf({ status, program: null }), label: referralStatusWords[status] }))}
      />
      <ProgramFilter asked={asked} programs={programs} />
      {rows.length === 0 ? <Nobody {...asked} /> : null}
      <ul className="space-y-4">
        {rows.map((row) => (
          <li key={row.id}>
            <ReferralCard
              referral={row}
              now={now}
              zone={viewer.zone}
              colleagues={colleagues}
              viewerId={viewer.userId}
              keys={{ take: randomUUID(), assign: randomUUID(), decline: randomUUID(), giveBack: randomUUID() }}
            />
          </li>
        ))}
      </ul>
      {hasMore ? <p className="py-3 text-muted">These are the first {rows.length}. Choose a program to see the others.</p> : null}
    </>
  );
}

type ProgramFilterProps = { asked: ReferralParams; programs: { code: string; name: string }[] };

/** One program alone, those not sure, or all; plain links. */
function ProgramFilter({ asked, programs }: ProgramFilterProps) {
  if (programs.length === 0 && asked.program === null) return null;
  const choices = [{ code: null, name: 'All programs' }, ...programs, { code: 'none', name: 'Not sure' }];
  return (
    <nav aria-label="Program" className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-dense">
        {choices.map(({ code, name }) => (
          <li key={name}>
            <Link
              href={hrefOf(ReferralParams.parse({ status: asked.status, program: code }))}
              prefetch={false}
              aria-current={code === asked.program ? 'true' : undefined}
              className="prose-link inline-flex min-h-6 items-center aria-[current=true]:font-semibold aria-[current=true]:no-underline pointer-coarse:min-h-11"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nobody({ status, program }: ReferralParams) {
  if (program !== null) return <EmptyState title="None of this program">Choose another program, or all of them.</EmptyState>;
  if (status === 'open')
    return (
      <EmptyState title="Nobody is waiting">
        A request stands here as soon as a covered member sends it. Each is for your clinic, or for whichever clinic takes it first.
      </EmptyState>
    );
  return (
    <EmptyState title={status === 'taken' ? 'None was taken yet' : 'None was declined yet'}>
      What becomes of a request is kept here.
    </EmptyState>
  );
}
