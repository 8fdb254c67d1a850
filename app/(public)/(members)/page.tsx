import type { Metadata } from 'next';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';
import { Icon } from '@/components/ui/icon';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { listConditions } from '@/lib/data/programs/published-program';
import { ConditionList } from './condition-list';

export const metadata: Metadata = { title: { absolute: 'Cairn: a care program for leg pain' } };

/** What Cairn is for a member, whether it is paid for, and what happens next. */
export default async function MembersHome() {
  const organization = await publicOrganization();
  const conditions = organization ? await listConditions(organization.id) : [];
  return (
    <>
      <h1 className="font-semibold text-2xl tracking-tight">Get moving again when your leg hurts</h1>
      <p className="mt-3 max-w-reading">
        Cairn is a care program for leg pain. You do exercises at home. A licensed clinician plans them with you, sets goals with dates, and
        sees how you are doing. Many employers and health plans pay for it.
      </p>
      <div className="mt-8">
        <EligibilitySearchBox />
      </div>
      <section aria-labelledby="urgent" className="mt-10 rounded-md border-2 border-danger px-5 py-4">
        <h2 id="urgent" className="flex items-center gap-2 font-semibold text-base text-danger">
          <Icon name="octagon-alert" className="size-5 shrink-0" /> Some leg pain cannot wait
        </h2>
        <p className="mt-1 max-w-reading">
          Call 911 if a leg suddenly turns cold, pale, numb or weak, or if you lose control of bladder or bowel. See a doctor today if one
          calf or leg is newly swollen, warm or sore. Each page below lists its warning signs first.
        </p>
      </section>
      <section aria-labelledby="next" className="mt-10">
        <h2 id="next" className="font-semibold text-xl">
          What happens next
        </h2>
        <ol className="mt-3 max-w-reading list-decimal space-y-2 pl-6 marker:font-semibold marker:text-muted">
          <li>You find your employer or health plan and read what it pays for.</li>
          <li>You check whether you are covered. It takes a minute and needs no account.</li>
          <li>You answer a few questions about warning signs and ask to start. A clinic calls you.</li>
          <li>Together you pick goals. From then on you both see how far you have come.</li>
        </ol>
      </section>
      <section aria-labelledby="conditions" className="mt-10">
        <h2 id="conditions" className="font-semibold text-xl">
          What we can help with
        </h2>
        <ConditionList conditions={conditions} />
      </section>
    </>
  );
}
