import type { EvidenceMark } from '@/lib/domain/evidence';

/** How sure a figure is, in words for people. */
export const evidenceWords: Record<EvidenceMark, { short: string; long: string }> = {
  V: { short: 'source read', long: 'Read in the source itself.' },
  v: { short: 'second hand', long: 'Read in a secondary source or in public code.' },
  M: { short: 'not checked', long: 'From memory of the cited work; the source has not been checked.' },
  P: { short: 'proposed', long: 'A value that Cairn proposes; no source gives it.' },
};
