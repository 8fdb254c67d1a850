import type { CitedNumber } from '@/lib/domain/evidence';
import type { ProgramCode } from './program';

/** Sites that heal slowly or may break through; loading waits for clearance. */
export const highRiskSites = [
  { code: 'anterior-tibial-cortex', label: 'Front of the shin bone (anterior tibial cortex)' },
  { code: 'navicular', label: 'Navicular' },
  { code: 'femoral-neck-tension', label: 'Femoral neck, tension side' },
  { code: 'fifth-metatarsal-base', label: 'Base of the fifth metatarsal' },
  { code: 'medial-malleolus', label: 'Medial malleolus' },
  { code: 'talus', label: 'Talus' },
  { code: 'sesamoid', label: 'Sesamoid' },
  { code: 'patella', label: 'Kneecap (patella)' },
] as const;

export const otherSites = [
  { code: 'posteromedial-tibia', label: 'Inner edge of the shin bone (posteromedial tibia)' },
  { code: 'fibula', label: 'Fibula' },
  { code: 'metatarsal-shaft', label: 'Metatarsal shaft, second to fourth' },
  { code: 'calcaneus', label: 'Heel bone (calcaneus)' },
  { code: 'femoral-shaft', label: 'Femoral shaft' },
  { code: 'femoral-neck-compression', label: 'Femoral neck, compression side' },
  { code: 'other', label: 'Another site' },
] as const;

export type BoneSite = (typeof highRiskSites)[number]['code'] | (typeof otherSites)[number]['code'];

/** `mriGrade` is null where no scan was made. */
export type BoneStressDetail = { mriGrade: 1 | 2 | 3 | 4 | null; site: BoneSite };

/** MRI grade from which the higher-grade program applies. */
export const higherGradeFrom: CitedNumber = { value: 3, mark: 'P', source: 'Cairn; grades 3 and 4 count as high' };

/** Whether the site is on the high-risk list. */
export function isHighRiskSite(site: string): boolean {
  return highRiskSites.some(({ code }) => code === site);
}

/** The program that grade and site choose; the site alone where there is no scan. */
export function boneStressProgram({ mriGrade, site }: BoneStressDetail): 'bsi-low' | 'bsi-high' {
  const isHighGrade = mriGrade !== null && mriGrade >= higherGradeFrom.value;
  return isHighGrade || isHighRiskSite(site) ? 'bsi-high' : 'bsi-low';
}

/** Why this program does not fit the injury, in words; null when it fits. Programs that are not for bone stress are refused as well. */
export function refuseBoneStressProgram(chosen: ProgramCode, detail: BoneStressDetail): string | null {
  const fitting = boneStressProgram(detail);
  if (chosen === fitting) return null;
  if (chosen !== 'bsi-low' && chosen !== 'bsi-high') return 'A bone stress injury needs one of the bone stress programs.';
  if (fitting === 'bsi-low') return 'A low-grade injury at a site that heals well belongs to the lower-grade program.';
  const site = highRiskSites.find(({ code }) => code === detail.site);
  if (site) return `${site.label} is a high-risk site: choose the program for higher grades and high-risk sites.`;
  return `MRI grade ${detail.mriGrade} is a high grade: choose the program for higher grades and high-risk sites.`;
}
