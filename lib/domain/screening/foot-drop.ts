import { anyOf } from './any-of';

export const footDrop = anyOf({
  code: 'foot-drop',
  version: 'foot-drop-1',
  name: 'Foot drop',
  whyAsked: 'A foot that suddenly cannot be lifted means that the nerve may be failing.',
  severity: 'urgent',
  onYes: 'blocked',
  signsNeeded: { value: 1, mark: 'P', source: 'Cairn; new foot drop blocks the program' },
  questions: [
    {
      id: 'foot-drop-new',
      text: 'Is it new that the front of the foot cannot be lifted, or drags while walking?',
      explanation: 'Ask for walking on the heels: the toes stay up on a healthy side.',
    },
  ],
  found: 'The foot has newly dropped: this program may not start.',
  instruction: 'Arrange a medical examination today.',
});
