import { anyOf } from './any-of';

export const limbIschaemia = anyOf({
  code: 'limb-ischaemia',
  version: 'six-ps-1',
  name: 'Sudden loss of blood flow (acute limb ischemia)',
  whyAsked: 'When blood suddenly stops reaching the leg, there are only hours to save it.',
  severity: 'emergency',
  signsNeeded: { value: 1, mark: 'V', source: 'Any one of the six signs, new within 2 weeks; references 2 and 5 of the leg pain page' },
  questions: [
    {
      id: 'ischemia-pain',
      text: 'New in the last 2 weeks: sudden strong pain in the leg, also at rest?',
      explanation: 'Pain that came quickly and without an injury.',
    },
    {
      id: 'ischemia-pale',
      text: 'New in the last 2 weeks: is the leg or foot pale or mottled?',
      explanation: 'Compare with the other foot.',
    },
    {
      id: 'ischemia-pulse',
      text: 'New in the last 2 weeks: can the pulse of the foot not be felt?',
      explanation: 'On top of the foot or behind the inner ankle bone.',
    },
    {
      id: 'ischemia-cold',
      text: 'New in the last 2 weeks: is the leg or foot much colder than the other one?',
      explanation: 'Feel both with the back of the hand.',
    },
    {
      id: 'ischemia-numb',
      text: 'New in the last 2 weeks: is the leg or foot numb or tingling all over?',
      explanation: 'Not only along one line or one toe.',
    },
    {
      id: 'ischemia-weak',
      text: 'New in the last 2 weeks: can the foot or toes not be moved as before?',
      explanation: 'Weakness that came with the other signs, or on its own.',
    },
  ],
  found: 'The leg may not be getting enough blood.',
  instruction: 'Call 911 now. Do not start or go on with exercise.',
});
