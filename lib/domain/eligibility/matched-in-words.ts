import type { SponsorNameKind } from './sponsor-kinds';

/** What a name that was found is to the sponsor shown: "formerly Quist Drug Stores", "also known as Quillbrook", "payer ID 62308". */
export function matchedInWords(matchedOn: string, matchedAs: SponsorNameKind): string {
  if (matchedAs === 'former') return `formerly ${matchedOn}`;
  if (matchedAs === 'email-domain') return `email @${matchedOn}`;
  return matchedAs === 'payer-id' ? `payer ID ${matchedOn}` : `also known as ${matchedOn}`;
}
