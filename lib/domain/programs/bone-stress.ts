import type { ProgramDefinition } from './program';

/** Codes of a bone stress injury of the lower leg and foot; ICD-10-CM has neither MRI grade nor risk of the site. */
export const boneStressIcd10: ProgramDefinition['icd10'] = [
  { code: 'M84.361', label: 'Stress fracture, right tibia', mark: 'M' },
  { code: 'M84.362', label: 'Stress fracture, left tibia', mark: 'M' },
  { code: 'M84.363', label: 'Stress fracture, right fibula', mark: 'M' },
  { code: 'M84.364', label: 'Stress fracture, left fibula', mark: 'M' },
  { code: 'M84.37-', label: 'Stress fracture, ankle, foot and toes', mark: 'M' },
];

export const boneStressSnomed: ProgramDefinition['snomed'] = [{ code: '240197007', label: 'Stress fracture', mark: 'v' }];

/** The page's references on how bone stress injuries and shin pain go. */
export const boneStressTimeline = ['fn11', 'fn12', 'fn19', 'fn20'];
