import { highRiskSites } from '@/lib/domain/programs/choose-bone-stress-program';
import { stillOpen, unanswered } from './answered';
import type { Screen, ScreenQuestion } from './screen';

const siteId = 'bone-high-risk-site';
const clearedId = 'bone-cleared';

const questions: ScreenQuestion[] = [
  {
    id: siteId,
    text: 'Is the injury, or the one spot that hurts on the bone, at a high-risk site?',
    explanation: `High-risk sites: ${highRiskSites.map(({ label }) => label).join('; ')}.`,
    kind: 'yes-no',
    lasting: true,
  },
  {
    id: clearedId,
    text: 'Has a licensed clinician cleared this bone for loading, in writing?',
    explanation: 'Answer no if it has not come to that, or if the note cannot be found. It matters for high-risk sites only.',
    kind: 'yes-no',
    lasting: true,
    speaksFor: 'no',
  },
];

export const highRiskBone: Screen = {
  code: 'high-risk-bone',
  version: 'high-risk-bone-1',
  name: 'High-risk bone stress injury',
  whyAsked: 'Some bones can break through when they are loaded too early.',
  questions,
  thresholds: {},
  // Clearing this flag takes a licensed clinician and a written clearance: just what is asked.
  afterClearance: { [clearedId]: true },
  evaluate: (answers) => {
    if (answers[siteId] === true && answers[clearedId] === false) {
      return {
        result: 'positive',
        severity: 'urgent',
        words: 'A high-risk site without clearance.',
        instruction: 'Loading stays locked. Arrange a medical examination today.',
      };
    }
    const open = unanswered(questions, answers);
    if (open.length > 0) return stillOpen(open);
    const words = answers[siteId] === true ? 'A high-risk site, cleared for loading.' : 'Not a high-risk site.';
    return { result: 'negative', severity: null, words, instruction: 'Go on.' };
  },
};
