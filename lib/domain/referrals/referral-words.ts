import type { Relationship } from '@/lib/domain/eligibility/relationship';
import type { CitedNumber } from '@/lib/domain/evidence';

/** What becomes of a request to start. */
export const referralStatuses = ['open', 'taken', 'declined'] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const referralStatusWords: Record<ReferralStatus, string> = { open: 'Open', taken: 'Taken', declined: 'Declined' };

/** Why a clinic says no: for the clinician, then for the member, with what to do instead. */
export const declineReasons = {
  'other-care': {
    label: 'Needs other care than physical therapy',
    toMember: 'From what you told us, another kind of care fits better.',
    next: 'See your own doctor, and show them what you wrote to us.',
  },
  'not-reached': {
    label: 'Could not be reached',
    toMember: 'We tried to reach you and could not.',
    next: 'Ask to start again, with a number or address where we find you.',
  },
  'no-longer-wanted': {
    label: 'Does not want to start any more',
    toMember: 'You told us that you do not want to start now.',
    next: 'You can ask to start again whenever you like.',
  },
  'no-room': {
    label: 'No room at the clinic',
    toMember: 'The clinic has no room at the moment.',
    next: 'Ask to start again and choose another clinic, or ask your own doctor where else to go.',
  },
  'not-covered': {
    label: 'Coverage turned out not to hold',
    toMember: 'Your coverage turned out not to pay for this program.',
    next: 'Ask your benefits team, or call the number on your plan card. Then check again.',
  },
  'not-taken': {
    label: 'Nobody took it in time',
    toMember: 'No clinic took your request in time.',
    next: 'Check your coverage again and ask to start once more, or see your own doctor.',
  },
} as const satisfies Record<string, { label: string; toMember: string; next: string }>;
export type DeclineReason = keyof typeof declineReasons;
/** Those that a clinic can choose; that nobody took a request shows by itself. */
export const declineReasonCodes = Object.keys(declineReasons).filter((code) => code !== 'not-taken') as [DeclineReason, ...DeclineReason[]];

/** Why whoever has a request gives it back: for the clinic, then for the member. */
export const returnReasons = {
  'no-time': { label: 'Cannot begin soon', toMember: 'The clinician who had taken it cannot begin with you soon.' },
  'other-clinician': { label: 'Fits another clinician better', toMember: 'Another clinician suits better what you asked for.' },
  mistake: { label: 'Taken by mistake', toMember: 'It had been taken by mistake.' },
} as const satisfies Record<string, { label: string; toMember: string }>;
export type ReturnReason = keyof typeof returnReasons;
export const returnReasonCodes = Object.keys(returnReasons) as [ReturnReason, ...ReturnReason[]];

/** When someone can be called. */
export const preferredTimes = { mornings: 'Mornings', afternoons: 'Afternoons', evenings: 'Evenings', weekends: 'Weekends' } as const;
export type PreferredTime = keyof typeof preferredTimes;
export const preferredTimeCodes = Object.keys(preferredTimes) as [PreferredTime, ...PreferredTime[]];

/** "Mornings, weekends"; any time where none was chosen. */
export function timesInWords(times: readonly PreferredTime[]): string {
  if (times.length === 0) return 'Any time';
  return times.map((time, index) => (index === 0 ? preferredTimes[time] : preferredTimes[time].toLowerCase())).join(', ');
}

/** What someone agrees to who asks to start; its code is kept with their request. */
export const startConsent = {
  code: 'start-1',
  words:
    'The clinic may read what I wrote here and what the check answered, may reach me about it, and may begin a patient record for me when it takes my request.',
};

/** Days that the private link of a request shows its state. */
export const linkDays: CitedNumber = { value: 30, mark: 'P', source: 'Cairn; long enough to be called and to begin' };

/** Hours in which a declined request can be opened again as it was. */
export const reopenHours: CitedNumber = { value: 24, mark: 'P', source: 'Cairn; as for moves between program versions' };

/** Whether a no can still be taken back. */
export const mayReopen = (declinedAt: Date, now: Date): boolean => now.getTime() - declinedAt.getTime() <= reopenHours.value * 3_600_000;

/** Whose request it is, for the person who makes it: a family member may have asked for someone else, or for themselves. */
export function startInWords(person: { givenName: string; relationship: Relationship }, program: string | null): string {
  const what = program === null ? 'find out with the clinic what it is' : `start “${program}”`;
  if (person.relationship === 'self') return `${person.givenName}, you ask to ${what}.`;
  return `This request is for ${person.givenName}: to ${what}. If you are ${person.givenName}, it is your own.`;
}
