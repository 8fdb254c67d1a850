import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

type WarningSign = ProgramDefinition['warningSigns'][number];

const looks = {
  emergency: {
    title: 'Get emergency help now if',
    icon: 'octagon-alert' as const,
    box: 'border-alarm bg-alarm text-alarm-ink print:bg-transparent print:text-ink',
  },
  urgent: { title: 'See a doctor today if', icon: 'triangle-alert' as const, box: 'border-watch-mark bg-watch-soft' },
};

/** Signs that need medical care instead of exercises: first on the page, emergencies before what can wait some hours. */
export function WarningSigns({ signs }: { signs: readonly WarningSign[] }) {
  return (
    <section aria-label="Warning signs" className="space-y-3 text-base">
      {(['emergency', 'urgent'] as const).map((urgency) => (
        <SignGroup key={urgency} urgency={urgency} signs={signs.filter((sign) => sign.urgency === urgency)} />
      ))}
    </section>
  );
}

/** Signs that ask for the same action stand together under it. */
function SignGroup({ urgency, signs }: { urgency: WarningSign['urgency']; signs: WarningSign[] }) {
  const id = useId();
  if (signs.length === 0) return null;
  const { title, icon, box } = looks[urgency];
  const actions = [...new Set(signs.map(({ action }) => action))];
  return (
    <div className={`rounded-md border-2 px-5 py-4 ${box}`}>
      <h2 id={id} className="flex items-center gap-2 font-semibold text-xl">
        <Icon name={icon} className="size-6 shrink-0" /> {title}
      </h2>
      {actions.map((action) => (
        <div key={action} className="mt-3">
          <ul aria-labelledby={id} className="list-disc space-y-1 pl-5">
            {signs
              .filter((sign) => sign.action === action)
              .map(({ sign }) => (
                <li key={sign}>{sign}</li>
              ))}
          </ul>
          <p className="mt-1.5 font-semibold">{action}</p>
        </div>
      ))}
    </div>
  );
}
