import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchText } from '@/lib/domain/search-text';
import { NotListedForm } from './not-listed-form';

export const metadata: Metadata = { title: 'My employer is not listed', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a member tells which employer or plan they looked for in vain; what was searched comes along. */
export default async function NotListedPage({ searchParams }: Props) {
  const q = SearchText.parse((await searchParams).q);
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">My employer or plan is not listed</h1>
      <p className="mt-3 mb-6 max-w-reading">
        Tell us its name. We ask employers and plans that many people look for whether they want to pay for care. If your leg hurts now, do
        not wait for them: see your own doctor, or{' '}
        <Link href="/eligibility" prefetch={false} className="prose-link">
          search for your health plan
        </Link>
        .
      </p>
      <NotListedForm id={randomUUID()} name={q} />
    </>
  );
}
