import type { MeasureItem } from './measure';

const options: MeasureItem['options'] = [
  { value: 0, label: 'Not at all' },
  { value: 1, label: 'Several days' },
  { value: 2, label: 'More than half the days' },
  { value: 3, label: 'Nearly every day' },
];

/** Asked before the items of the PHQ and GAD questionnaires. */
export const twoWeekStem = 'Over the last 2 weeks, how often have you been bothered by any of the following problems?';

/** PHQ and GAD are free to show: their authors ask for no permission. */
export const phqAttribution =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.';

/** Items answered by how often something happened in two weeks, 0 to 3. */
export function twoWeekItems(texts: string[]): MeasureItem[] {
  return texts.map((text) => ({ text, options }));
}
