import type { KeptAnswer } from '@/lib/auth/answer-cookie';
import { birthBoxes } from './people-to-try';

/** What was typed for an answer, by the name of the box. */
export function typedBefore({ who, givenName, familyName, birth, identifier, holder }: KeptAnswer): Record<string, string> {
  return {
    who,
    givenName,
    familyName,
    identifier,
    ...birthBoxes('birth', birth),
    'holder.givenName': holder?.givenName ?? '',
    'holder.familyName': holder?.familyName ?? '',
    'holder.birth.month': holder?.birth?.month ?? '',
    'holder.birth.day': holder?.birth?.day ?? '',
    'holder.birth.year': holder?.birth?.year ?? '',
  };
}
