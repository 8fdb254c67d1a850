import { anyOf } from './any-of';

export const compartment = anyOf({
  code: 'compartment',
  version: 'acute-compartment-1',
  name: 'Pressure in the lower leg (acute compartment syndrome)',
  whyAsked: 'Pressure that builds up inside the lower leg can kill muscle within hours.',
  severity: 'emergency',
  signsNeeded: { value: 1, mark: 'v', source: 'Either sign of acute compartment syndrome' },
  questions: [
    {
      id: 'compartment-pain',
      text: 'Is the pain far stronger than the injury or exercise would explain, and does it not ease with rest?',
      explanation: 'Tightness that eases soon after exercise does not count.',
    },
    {
      id: 'compartment-stretch',
      text: 'Does it hurt badly when someone else moves the foot or toes?',
      explanation: 'With the patient’s own muscles relaxed (passive stretch).',
    },
  ],
  found: 'Pressure may be building up in the lower leg.',
  instruction: 'Call 911 or go to an emergency room now. Do not raise, wrap or exercise the leg.',
});
