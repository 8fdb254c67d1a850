import type { ScreenCode } from '@/lib/domain/programs/program';
import { abi } from './abi';
import { caudaEquina } from './cauda-equina';
import { compartment } from './compartment';
import { dvt } from './dvt';
import { footDrop } from './foot-drop';
import { highRiskBone } from './high-risk-bone';
import { limbIschaemia } from './limb-ischaemia';
import type { Screen } from './screen';
import { seriousPathology } from './serious-pathology';

/** Every red-flag screen by its code. */
export const screens: Record<ScreenCode, Screen> = {
  dvt,
  'limb-ischaemia': limbIschaemia,
  'cauda-equina': caudaEquina,
  compartment,
  'high-risk-bone': highRiskBone,
  'serious-pathology': seriousPathology,
  abi,
  'foot-drop': footDrop,
};

/** The screen with this code. */
export function screenOf(code: ScreenCode): Screen {
  return screens[code];
}
