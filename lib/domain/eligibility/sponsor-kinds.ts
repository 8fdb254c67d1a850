export const sponsorKinds = ['employer', 'health-plan'] as const;
export type SponsorKind = (typeof sponsorKinds)[number];

export const sponsorNameKinds = ['legal', 'trade', 'former', 'abbreviation', 'brand', 'email-domain', 'payer-id'] as const;
export type SponsorNameKind = (typeof sponsorNameKinds)[number];

export const sponsorKindWords: Record<SponsorKind, string> = { employer: 'Employer', 'health-plan': 'Health plan' };

export const sponsorNameKindWords: Record<SponsorNameKind, string> = {
  legal: 'Legal name',
  trade: 'Trade name',
  former: 'Former name',
  abbreviation: 'Abbreviation',
  brand: 'Brand',
  'email-domain': 'Email domain',
  'payer-id': 'Payer ID',
};

/** Names that are found from their start only: the rest of a domain ("com") or of a number says nothing about whose it is. */
export const foundFromStartOnly = (kind: SponsorNameKind): boolean => kind === 'email-domain' || kind === 'payer-id';
