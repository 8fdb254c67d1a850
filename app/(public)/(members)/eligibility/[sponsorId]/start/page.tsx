import type { Metadata } from 'next';
import { WarningSigns } from '@/components/care/warning-signs';
import { signsToAsk } from '@/lib/domain/referrals/ask-signs';
import { CheckFirst } from './check-first';
import { ConditionChoice } from './condition-choice';
import { StartHead } from './start-head';
import { startOrNull } from './start-or-null';

export const metadata: Metadata = { title: 'Ask to start: your condition', robots: { index: false } };

type Props = { params: Promise<{ sponsorId: string }> };

/** First step: which condition, with the signs that cannot wait before the choice. */
export default async function StartPage({ params }: Props) {
  const { sponsorId } = await params;
  const starting = await startOrNull(sponsorId);
  if (!starting) return <CheckFirst sponsorId={sponsorId} />;
  const { start } = starting;
  const emergencies = signsToAsk(start.programs).filter(({ urgency }) => urgency === 'emergency');
  return (
    <>
      <StartHead sponsorId={sponsorId} current={1} title="What hurts?" />
      <WarningSigns signs={emergencies} />
      <div className="mt-8">
        <ConditionChoice
          sponsorId={sponsorId}
          sponsorName={start.sponsorName}
          programs={start.programs.map(({ code, name, summary }) => ({ code, name, summary }))}
          chosen={start.chosen ? (start.chosen.programCode ?? 'not-sure') : null}
        />
      </div>
    </>
  );
}
