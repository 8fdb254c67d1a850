import { FlagBanner } from '@/components/care/flag-banner';
import { LinkButton } from '@/components/ui/link-button';
import type { FlagRow } from '@/lib/data/patients/patient-rows';

type FlagBannersProps = { base: string; flags: readonly FlagRow[]; now: Date; zone: string /** May clear. */; licensed: boolean };

/** A patient's open red flags: what to do now in the first line of each, then the step to take here. */
export function FlagBanners({ base, flags, now, zone, licensed }: FlagBannersProps) {
  return (
    <div id="flags" className="space-y-3 wide:scroll-mt-24">
      {flags.map((flag) => (
        <FlagBanner
          key={flag.id}
          flag={{ ...flag, title: flag.words, firstStep: firstStep(flag), holdsCare: flag.screen !== 'self-harm' }}
          now={now}
          zone={zone}
          actions={<FlagAction base={base} flag={flag} licensed={licensed} />}
        />
      ))}
    </div>
  );
}

function firstStep({ screen, severity, acknowledgedAt }: FlagRow): string {
  if (screen === 'self-harm') return 'Speak with the patient today.';
  if (acknowledgedAt !== null) return 'Arrange the examination and document its result.';
  return severity === 'emergency'
    ? 'Call the patient now. Send them to the emergency department.'
    : 'Call the patient today and arrange an examination.';
}

function FlagAction({ base, flag, licensed }: { base: string; flag: FlagRow; licensed: boolean }) {
  if (flag.acknowledgedAt !== null && !licensed) return null;
  return (
    <LinkButton href={`${base}/flags/${flag.id}`} variant="secondary" size="sm" prefetch={false}>
      {flag.acknowledgedAt === null ? 'Acknowledge' : 'Clear'}
    </LinkButton>
  );
}
