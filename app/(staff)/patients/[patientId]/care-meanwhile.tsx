import type { CareMeanwhile } from '@/lib/data/enrollments/refuse-stale';
import { formatDay } from '@/lib/format/dates';

/** A refused form's news of what someone else did to this care meanwhile; null where that is not why it was refused. */
export const careMeanwhile = (stale: Record<string, unknown> | undefined): CareMeanwhile | null =>
  stale ? (stale as CareMeanwhile) : null;

/** Whether there is still care to decide about. */
export const goesOn = ({ status }: CareMeanwhile): boolean => status === 'active' || status === 'on-hold';

/** What they did and where care stands now, to compare with one's own choice, which stands below. */
export function CareNow({ meanwhile }: { meanwhile: CareMeanwhile }) {
  const { status, phase, plannedEndOn, events, again } = meanwhile;
  return (
    <>
      <ul className="space-y-1">
        {events.map(({ title, detail, by }) => (
          <li key={`${title} ${detail}`}>
            {by ? `${by}: ` : ''}
            <span className="font-medium">{title}</span>
            {detail ? `. ${detail}` : ''}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        {goesOn(meanwhile)
          ? `Care is now ${status === 'on-hold' ? 'on hold ' : ''}in ${phase}, planned to end on ${formatDay(plannedEndOn)}. `
          : 'This care has ended, so nothing more can be decided about it. '}
        {goesOn(meanwhile) && again ? sentAgain(again) : null}
        {goesOn(meanwhile) && !again
          ? 'Below is what you chose. Send it again to end care all the same, or go back to leave it as it is.'
          : null}
      </p>
    </>
  );
}

function sentAgain({ label, obstacle }: NonNullable<CareMeanwhile['again']>): string {
  return obstacle === null
    ? `Below is what you chose. Sent again it would now do this: ${label}. Or go back to leave care as it is.`
    : `What you chose is no longer possible: ${obstacle}`;
}
