import type { FlagNews } from './flag-feed';

/** What a notice says of it, without a name: whoever stands beside the screen reads it too. The patient's page has the rest. */
export function newsWords({ severity, change }: Pick<FlagNews, 'severity' | 'change'>): { title: string; todo: string | null } {
  if (change === 'held') return { title: 'Care of one of your patients was put on hold.', todo: null };
  if (change === 'resumed') return { title: 'Care of one of your patients goes on again.', todo: null };
  if (change !== 'raised') return { title: `A red flag of one of your patients was ${change}.`, todo: null };
  if (severity === 'emergency')
    return {
      title: 'Emergency: a red flag was raised for one of your patients',
      todo: 'They need to call 911 or go to an emergency room now, and stop all exercise. Their page says what was found.',
    };
  return { title: 'Urgent: a red flag was raised for one of your patients', todo: 'See to it today. Their page says what was found.' };
}

const weight = ({ severity, change }: FlagNews) => (change === 'raised' ? (severity === 'emergency' ? 2 : 1) : 0);

/** Whether a notice stays when the next news comes: until someone has read it nothing lesser takes its place, but what became of the same flag. */
export function staysOver(shown: FlagNews | null, next: FlagNews): boolean {
  if (!shown || shown.id === next.id) return false;
  return next.isOwn || weight(shown) > weight(next);
}
