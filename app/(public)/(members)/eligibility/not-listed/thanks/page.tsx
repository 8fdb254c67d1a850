import type { Metadata } from 'next';
import Link from 'next/link';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

/** What happens with it now, and what else may pay. It knows nothing of what was told. */
export default function NotListedThanksPage() {
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">Thank you for telling us</h1>
      <p className="mt-3 max-w-reading">
        We count how many people ask for each employer and plan, and talk to those that are asked for most. If you asked to be told, we use
        your address or number once it is listed, and only for that.
      </p>
      <h2 className="mt-10 font-semibold text-xl">What you can do until then</h2>
      <ul className="mt-3 mb-8 max-w-reading list-disc space-y-2 pl-6">
        <li>Look for your health plan, or for the employer of your spouse or parent: it may pay on its own.</li>
        <li>
          Read what helps with{' '}
          <Link href="/#conditions" prefetch={false} className="prose-link">
            the pain you have
          </Link>
          , and which warning signs cannot wait.
        </li>
        <li>If your leg hurts now, see your own doctor.</li>
      </ul>
      <div className="rounded-md bg-well p-5">
        <EligibilitySearchBox label="Find another employer or health plan" />
      </div>
    </>
  );
}
