import type { EvidenceMark } from '@/lib/domain/evidence';
import type { ProgramCode } from './program';

type BodyArea = { name: string; programs: readonly ProgramCode[] };

/**
 * Where somebody says that it hurts, from the back down to the foot, and what it may be, the commonest first. Proposed by Cairn: the page the
 * programs grew from orders them by nothing that a patient could know.
 */
export const bodyAreas: { mark: EvidenceMark; areas: readonly BodyArea[] } = {
  mark: 'P',
  areas: [
    { name: 'From the back or hip down the leg', programs: ['sciatica', 'meralgia'] },
    { name: 'Calf, shin or lower leg', programs: ['overuse', 'shin-pain', 'pad-claudication', 'bsi-low', 'bsi-high', 'cecs'] },
    { name: 'Outer lower leg and top of the foot', programs: ['peroneal'] },
  ],
};

/** Programs by where it hurts, in that order; an area that none of them is for is left out. */
export function byBodyArea<Program extends { code: string }>(programs: readonly Program[]): { name: string; programs: Program[] }[] {
  return bodyAreas.areas.flatMap(({ name, programs: codes }) => {
    const found = codes.flatMap((code) => programs.find((program) => program.code === code) ?? []);
    return found.length === 0 ? [] : [{ name, programs: found }];
  });
}
