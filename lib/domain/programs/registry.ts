import { bsiHigh } from './bsi-high';
import { bsiLow } from './bsi-low';
import { cecs } from './cecs';
import { meralgia } from './meralgia';
import { overuse } from './overuse';
import { padClaudication } from './pad-claudication';
import { peroneal } from './peroneal';
import type { ProgramCode, ProgramDefinition } from './program';
import { sciatica } from './sciatica';
import { shinPain } from './shin-pain';

/** First published version of every program, by its code. */
export const programs: Record<ProgramCode, ProgramDefinition> = {
  sciatica,
  'bsi-low': bsiLow,
  'bsi-high': bsiHigh,
  'shin-pain': shinPain,
  'pad-claudication': padClaudication,
  cecs,
  overuse,
  peroneal,
  meralgia,
};

/** The program with this code. */
export function programOf(code: ProgramCode): ProgramDefinition {
  return programs[code];
}
