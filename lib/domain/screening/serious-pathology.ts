import { anyOf } from './any-of';

export const seriousPathology = anyOf({
  code: 'serious-pathology',
  version: 'infection-cancer-fracture-1',
  name: 'Infection, cancer or fracture',
  whyAsked: 'A few causes of leg pain need a doctor before any exercise.',
  severity: 'urgent',
  signsNeeded: { value: 1, mark: 'M', source: 'Commonly listed red flags; that one is enough is the cautious reading' },
  questions: [
    { id: 'serious-fever', text: 'Fever, chills or feeling very unwell?', explanation: 'Points to an infection.' },
    {
      id: 'serious-immune',
      lasting: true,
      text: 'A weak immune system?',
      explanation: 'From a disease or from medicine such as chemotherapy.',
    },
    {
      id: 'serious-injection',
      lasting: true,
      text: 'Ever injected drugs into a vein?',
      explanation: 'Germs can reach bones and joints this way.',
    },
    { id: 'serious-cancer', lasting: true, text: 'Cancer now or in the past?', explanation: 'Any kind, however long ago.' },
    { id: 'serious-weight', text: 'Weight loss without trying?', explanation: 'Clothes that no longer fit count.' },
    {
      id: 'serious-night',
      text: 'Pain that wakes you every night, whatever the position?',
      explanation: 'Pain when turning over does not count.',
    },
    {
      id: 'serious-trauma',
      lasting: true,
      text: 'A fall, crash or hard blow before the pain began?',
      explanation: 'With weak bones a small fall counts too.',
    },
    {
      id: 'serious-steroids',
      lasting: true,
      text: 'Steroid tablets for a long time?',
      explanation: 'Such as prednisone for 3 months or more.',
    },
    {
      id: 'serious-osteoporosis',
      lasting: true,
      text: 'Osteoporosis, or a bone that broke from a small fall?',
      explanation: 'Weak bones break more easily.',
    },
    { id: 'serious-weight-bearing', text: 'Unable to put weight on the leg for four steps?', explanation: 'Limping counts as able.' },
  ],
  found: 'Something other than muscles, joints or nerves may be behind the pain.',
  instruction: 'Arrange a medical examination today, and wait with exercise until it is done.',
});
