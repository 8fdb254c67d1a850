import type { CitedNumber } from '@/lib/domain/evidence';
import { stillOpen, unanswered } from './answered';
import type { Screen, ScreenAnswers, ScreenQuestion } from './screen';

/** Points of the two-level Wells score. Calf difference in cm and the two spans of time are part of the question. */
const criteria: (Omit<ScreenQuestion, 'kind'> & { points: number })[] = [
  {
    id: 'dvt-cancer',
    points: 1,
    lasting: true,
    text: 'Is there active cancer?',
    explanation: 'Treated now or within the last 6 months, or cared for without hope of a cure.',
  },
  {
    id: 'dvt-paralysis',
    points: 1,
    text: 'Is the leg paralyzed, very weak, or was it in a cast lately?',
    explanation: 'A leg that does not move lets blood stand still.',
  },
  {
    id: 'dvt-bedridden',
    points: 1,
    text: 'In bed for 3 days or more lately, or major surgery within 12 weeks?',
    explanation: 'Surgery counts when it was done under general or regional anesthesia.',
  },
  {
    id: 'dvt-tender',
    points: 1,
    text: 'Does it hurt when you press along the deep veins of the leg?',
    explanation: 'Along the middle of the calf, behind the knee and up the inner thigh.',
  },
  { id: 'dvt-whole-leg', points: 1, text: 'Is the whole leg swollen?', explanation: 'From the thigh down, compared with the other leg.' },
  {
    id: 'dvt-calf',
    points: 1,
    text: 'Is the calf more than 3 cm bigger around than the other one?',
    explanation: 'Measure both calves 10 cm below the bony bump under the kneecap.',
  },
  {
    id: 'dvt-edema',
    points: 1,
    text: 'Does a pressed finger leave a dent, in this leg only?',
    explanation: 'Press on the shin for a few seconds (pitting edema).',
  },
  {
    id: 'dvt-veins',
    points: 1,
    text: 'Can you see new veins under the skin of this leg?',
    explanation: 'Collateral veins near the surface; varicose veins do not count.',
  },
  {
    id: 'dvt-previous',
    points: 1,
    lasting: true,
    text: 'Was there ever a blood clot in a deep vein before?',
    explanation: 'Only if a doctor confirmed it.',
  },
  {
    id: 'dvt-alternative',
    points: -2,
    speaksFor: 'neither',
    text: 'Is another cause at least as likely as a blood clot?',
    explanation: 'The examining clinician decides; if in doubt, answer no.',
  },
];

const likelyFrom: CitedNumber = {
  value: 2,
  mark: 'M',
  source: 'Wells score, two-level; as used in NICE NG158 (reference 1 of the leg pain page)',
};
const questions = criteria.map(({ points: _, ...question }): ScreenQuestion => ({ ...question, kind: 'yes-no' }));

/** Sum of the points answered yes; an unanswered question that could lower the score counts as if it did. */
function lowestScore(answers: ScreenAnswers): number {
  return criteria.reduce((sum, { id, points }) => {
    const counts = points > 0 ? answers[id] === true : answers[id] !== false;
    return counts ? sum + points : sum;
  }, 0);
}

export const dvt: Screen = {
  code: 'dvt',
  version: 'wells-two-level-1',
  name: 'Blood clot in a deep vein',
  whyAsked: 'A clot in the leg can feel like a pulled muscle. It needs medical care first, and exercise can wait.',
  questions,
  thresholds: { likelyFrom },
  evaluate: (answers) => {
    const score = lowestScore(answers);
    if (score >= likelyFrom.value) {
      return {
        result: 'positive',
        severity: 'urgent',
        score,
        words: `Wells score ${score}: a blood clot is likely.`,
        instruction:
          'Have it examined today, with an ultrasound scan. No exercise or massage of this leg. Short of breath or chest pain: call 911.',
      };
    }
    const open = unanswered(questions, answers);
    if (open.length > 0) return stillOpen(open);
    return {
      result: 'negative',
      severity: null,
      score,
      words: `Wells score ${String(score).replace('-', '−')}: a blood clot is unlikely, but not ruled out.`,
      instruction: 'Go on. If the calf swells or gets warm and tender, screen again the same day.',
    };
  },
};
