import { anyOf } from './any-of';

export const caudaEquina = anyOf({
  code: 'cauda-equina',
  version: 'cauda-equina-1',
  name: 'Squeezed nerves at the end of the spine (cauda equina)',
  whyAsked: 'If these nerves are squeezed, early surgery can save bladder, bowel and legs.',
  severity: 'emergency',
  signsNeeded: { value: 1, mark: 'V', source: 'Leg or back pain with any one of these signs' },
  questions: [
    {
      id: 'cauda-bladder-bowel',
      text: 'Along with leg or back pain: any change in bladder or bowel control?',
      explanation: 'Trouble starting, leaking, or not feeling when you need to go.',
    },
    {
      id: 'cauda-saddle',
      text: 'Along with leg or back pain: numbness between the legs?',
      explanation: 'Around the genitals or anus, where a saddle would touch.',
    },
    {
      id: 'cauda-both-legs',
      text: 'Along with leg or back pain: weakness or numbness in both legs?',
      explanation: 'New, or getting worse.',
    },
    {
      id: 'cauda-sexual',
      text: 'Along with leg or back pain: a new problem with sex?',
      explanation: 'Such as no feeling, or no erection. It is asked because the same nerves are at work.',
    },
  ],
  found: 'The nerves at the end of the spine may be squeezed.',
  instruction: 'Go to an emergency room now, for a scan today.',
});
