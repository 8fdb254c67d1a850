import { CheckForm } from '@/app/(public)/(members)/eligibility/[sponsorId]/check-form';
import { typedBefore } from '@/app/(public)/(members)/eligibility/[sponsorId]/typed-before';
import type { KeptAnswer } from '@/lib/auth/answer-cookie';
import { withDayAndMonthSwapped } from '@/lib/domain/eligibility/birth-date';
import { formatDay } from '@/lib/format/dates';
import { SwapForm } from './swap-form';

type MendAndRetryProps = { kept: KeptAnswer; asksPayer: boolean; isEmployer: boolean };

/** What people most often write in another way than the list does, and the same boxes again, filled in. */
export function MendAndRetry({ kept, asksPayer, isEmployer }: MendAndRetryProps) {
  const swapped = withDayAndMonthSwapped(kept.birth);
  return (
    <section aria-labelledby="mend">
      <h2 id="mend" className="font-semibold text-xl">
        What to check
      </h2>
      <ul className="mt-3 mb-6 max-w-reading list-disc space-y-2 pl-6 marker:text-muted">
        <li>
          The name: as it stands on the {isEmployer ? 'payslip or the plan card' : 'plan card'}, perhaps a name from before a marriage.
        </li>
        <li>The date of birth: you gave {formatDay(kept.birth)}.</li>
        <li>
          {isEmployer && !asksPayer
            ? 'The number: try another one of member ID, employee ID and work email.'
            : 'The number: the member ID as it stands on the card, with its letters.'}
        </li>
      </ul>
      {swapped ? <SwapForm sponsorId={kept.sponsorId} day={formatDay(swapped)} /> : null}
      <div className="mt-6">
        <CheckForm sponsorId={kept.sponsorId} asksPayer={asksPayer} isEmployer={isEmployer} typed={typedBefore(kept)} />
      </div>
    </section>
  );
}
