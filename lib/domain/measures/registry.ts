import { flareDays } from './flare-days';
import { gad7 } from './gad-7';
import { groc } from './groc';
import { heelRaise } from './heel-raise';
import { hop } from './hop';
import { kneeToWall } from './knee-to-wall';
import { lefs } from './lefs';
import { loadChecklist } from './load-checklist';
import type { Measure, MeasureCode } from './measure';
import { nprs } from './nprs';
import { odi } from './odi';
import { phq2 } from './phq-2';
import { phq9 } from './phq-9';
import { promisPf } from './promis-pf';
import { psfs } from './psfs';
import { satisfaction } from './satisfaction';
import { sixMwd } from './six-mwd';
import { slr } from './slr';
import { treadMax } from './tread-max';
import { treadPainFree } from './tread-pain-free';
import { tsk11 } from './tsk-11';
import { uwri } from './uwri';
import { wiq } from './wiq';

/** Every measure by its code. */
export const measures: Record<MeasureCode, Measure> = {
  nprs: nprs,
  lefs: lefs,
  odi: odi,
  psfs: psfs,
  'promis-pf': promisPf,
  wiq: wiq,
  'six-mwd': sixMwd,
  'tread-pain-free': treadPainFree,
  'tread-max': treadMax,
  'heel-raise': heelRaise,
  hop: hop,
  uwri: uwri,
  'tsk-11': tsk11,
  'phq-2': phq2,
  'phq-9': phq9,
  'gad-7': gad7,
  groc: groc,
  satisfaction: satisfaction,
  'flare-days': flareDays,
  'knee-to-wall': kneeToWall,
  slr: slr,
  'load-checklist': loadChecklist,
};

/** The measure with this code. */
export function measureOf(code: MeasureCode): Measure {
  return measures[code];
}
