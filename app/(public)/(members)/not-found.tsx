import type { Metadata } from 'next';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';

export const metadata: Metadata = { title: 'Page not found' };

export default function MembersNotFound() {
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">There is no page here</h1>
      <p className="mt-2 mb-8 max-w-reading text-muted">The address may be mistyped, or the page has moved. You can search from here.</p>
      <EligibilitySearchBox />
    </>
  );
}
