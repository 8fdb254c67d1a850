import { expect, test } from 'vitest';
import {
  type BoneStressDetail,
  boneStressProgram,
  higherGradeFrom,
  highRiskSites,
  isHighRiskSite,
  otherSites,
  refuseBoneStressProgram,
} from './choose-bone-stress-program';
import type { ProgramCode } from './program';

test.each([
  'anterior-tibial-cortex',
  'navicular',
  'femoral-neck-tension',
  'fifth-metatarsal-base',
  'medial-malleolus',
  'talus',
  'sesamoid',
  'patella',
] as const)('%s is high-risk and chooses the higher-grade program even at grade 1', (site) => {
  expect(isHighRiskSite(site)).toBe(true);
  expect(boneStressProgram({ mriGrade: 1, site })).toBe('bsi-high');
});

test('the list holds those eight sites and no other', () => {
  expect(highRiskSites).toHaveLength(8);
  for (const { code } of otherSites) expect(isHighRiskSite(code)).toBe(false);
});

test.each([
  [1, 'bsi-low'],
  [2, 'bsi-low'],
  [3, 'bsi-high'],
  [4, 'bsi-high'],
  [null, 'bsi-low'],
] as const)('grade %s at a site that heals well: %s', (mriGrade, program) => {
  expect(boneStressProgram({ mriGrade, site: 'posteromedial-tibia' })).toBe(program);
});

test('where a grade counts as high is ours', () => {
  expect(higherGradeFrom).toMatchObject({ value: 3, mark: 'P' });
});

test.each<[ProgramCode, BoneStressDetail, string | null]>([
  ['bsi-low', { mriGrade: 2, site: 'fibula' }, null],
  ['bsi-high', { mriGrade: 3, site: 'fibula' }, null],
  ['bsi-low', { mriGrade: 3, site: 'fibula' }, 'MRI grade 3 is a high grade: choose the program for higher grades and high-risk sites.'],
  ['bsi-low', { mriGrade: null, site: 'talus' }, 'Talus is a high-risk site: choose the program for higher grades and high-risk sites.'],
  ['bsi-high', { mriGrade: 1, site: 'fibula' }, 'A low-grade injury at a site that heals well belongs to the lower-grade program.'],
  ['shin-pain', { mriGrade: 1, site: 'fibula' }, 'A bone stress injury needs one of the bone stress programs.'],
])('%s for %o', (chosen, detail, refusal) => {
  expect(refuseBoneStressProgram(chosen, detail)).toBe(refusal);
});
