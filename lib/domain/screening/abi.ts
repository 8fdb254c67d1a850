import type { CitedNumber } from '@/lib/domain/evidence';
import { isAnswered, stillOpen, unanswered } from './answered';
import type { Screen, ScreenOutcome, ScreenQuestion } from './screen';

const index: ScreenQuestion = {
  id: 'abi-index',
  text: 'Ankle-brachial index of the worse leg',
  explanation: 'Ankle pressure divided by arm pressure, at rest, from the last measurement; two decimals.',
  kind: 'number',
  lasting: true,
  min: 0,
  max: 3,
};
const restPain: ScreenQuestion = {
  id: 'abi-rest-pain',
  text: 'Does the foot hurt at rest, above all when lying down?',
  explanation: 'Pain that eases when the foot hangs down counts.',
  kind: 'yes-no',
};
const ulcer: ScreenQuestion = {
  id: 'abi-ulcer',
  text: 'Is there a sore on the foot or leg that does not heal, or black skin?',
  explanation: 'Look between the toes and at the heels as well.',
  kind: 'yes-no',
};
const questions = [index, restPain, ulcer];

const source = 'Published ankle-brachial index bands (ACC/AHA 2024, reference 2 of the leg pain page)';

/** Bands of the ankle-brachial index. It is written with two decimals, so nothing falls between 0.90 and 0.91. */
const thresholds = {
  advancedBelow: { value: 0.4, mark: 'P', source: 'Cairn; a clinic may set its own' },
  diseaseUpTo: { value: 0.9, mark: 'v', source },
  normalFrom: { value: 1, mark: 'v', source },
  normalUpTo: { value: 1.4, mark: 'v', source },
} as const satisfies Record<string, CitedNumber>;

const negative = (words: string, instruction: string): ScreenOutcome => ({ result: 'negative', severity: null, words, instruction });

function band(abi: number): ScreenOutcome {
  if (abi < thresholds.advancedBelow.value) {
    return {
      result: 'positive',
      severity: 'urgent',
      score: abi,
      words: `Ankle-brachial index ${abi}: advanced artery disease.`,
      instruction: 'Arrange a vascular examination today, before any walking program.',
    };
  }
  if (abi <= thresholds.diseaseUpTo.value)
    return { ...negative(`Ankle-brachial index ${abi}: peripheral artery disease.`, 'Go on: this program is for it.'), score: abi };
  if (abi < thresholds.normalFrom.value)
    return {
      ...negative(`Ankle-brachial index ${abi}: borderline.`, 'Go on if symptoms fit; consider a test after exercise.'),
      score: abi,
    };
  if (abi <= thresholds.normalUpTo.value)
    return {
      ...negative(`Ankle-brachial index ${abi}: normal at rest.`, 'Go on only if artery disease is confirmed some other way.'),
      score: abi,
    };
  return {
    result: 'needs-more',
    severity: null,
    score: abi,
    words: `Ankle-brachial index ${abi}: the arteries are too stiff for this test.`,
    instruction: 'Measure the toe-brachial index (TBI) before going on.',
  };
}

export const abi: Screen = {
  code: 'abi',
  version: 'abi-1',
  name: 'Blood flow to the foot (ankle-brachial index)',
  whyAsked: 'It shows whether walking training is the right treatment, or whether the leg needs a vascular doctor first.',
  questions,
  thresholds,
  evaluate: (answers) => {
    const value = answers[index.id];
    const measured = isAnswered(index, answers) && typeof value === 'number' ? value : null;
    if (answers[restPain.id] === true || answers[ulcer.id] === true) {
      return {
        result: 'blocked',
        severity: 'urgent',
        ...(measured === null ? {} : { score: measured }),
        words: 'Pain at rest or a sore that does not heal: this program may not start.',
        instruction: 'Arrange a vascular examination today.',
      };
    }
    const outcome = measured === null ? null : band(measured);
    if (outcome?.result === 'positive') return outcome;
    const open = unanswered(questions, answers);
    return open.length > 0 || outcome === null ? stillOpen(open) : outcome;
  },
};
