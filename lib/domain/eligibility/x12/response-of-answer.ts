import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import type { Benefit, Patient, Response271 } from './response-271';
import { x12Text } from './x12-values';

const benefit = (given: Partial<Benefit>): Benefit => ({
  ...{ code: '', level: '', serviceTypes: [], planName: '', period: '', amount: '', percent: '' },
  ...{ quantityKind: '', quantity: '', network: '', procedure: '', deliveries: [], dates: [], rejections: [], places: [] },
  ...given,
});

/** The answer as the 271 that says it, or the reject reasons (AAA03) as the 271 that refuses. */
export function responseOfAnswer(
  answer: Exclude<PayerAnswer, { kind: 'unavailable' }> | readonly string[],
  inquiry: PayerInquiry,
): Response271 {
  const { traceNumber, subscriber, dependent } = inquiry;
  const person = dependent ?? subscriber;
  const patient: Patient = {
    level: dependent ? 'dependent' : 'subscriber',
    traces: [{ kind: '2', number: traceNumber }],
    familyName: x12Text(person.familyName, 60),
    givenName: x12Text(person.givenName, 35),
    memberNumber: dependent ? '' : subscriber.memberNumber,
    birthDate: person.birthDate,
    rejections: [],
    dates: [],
    benefits: [],
  };
  if ('kind' in answer) say(answer, patient);
  else patient.rejections = [...answer];
  const holder: Patient = { ...patient, ...subscriber, level: 'subscriber', traces: [], rejections: [], dates: [], benefits: [] };
  return { reference: traceNumber, rejections: [], patients: dependent ? [holder, patient] : [patient] };
}

function say(answer: Exclude<PayerAnswer, { kind: 'unavailable' }>, patient: Patient): void {
  if (answer.kind === 'not-found') patient.rejections = ['75'];
  if ('startsOn' in answer && answer.startsOn) patient.dates.push({ qualifier: '346', first: answer.startsOn, last: null, isRange: false });
  if ('endsOn' in answer && answer.endsOn) patient.dates.push({ qualifier: '347', first: answer.endsOn, last: null, isRange: false });
  if (answer.kind === 'active') sayTerms(answer, patient);
  else if (answer.kind !== 'not-found') patient.benefits.push(benefit({ code: '6', serviceTypes: ['30'] }));
}

function sayTerms(answer: Extract<PayerAnswer, { kind: 'active' }>, { traces, benefits }: Patient): void {
  const { memberCostCents, visitLimit, visitsLeft, planName, payerTrace } = answer;
  const therapy = { serviceTypes: ['PT'] };
  if (payerTrace !== null) traces.push({ kind: '1', number: payerTrace });
  benefits.push(benefit({ code: '1', serviceTypes: ['30', 'PT'], planName: planName ?? '' }));
  if (memberCostCents !== null) benefits.push(benefit({ ...therapy, code: 'B', period: '27', amount: `${memberCostCents / 100}` }));
  if (visitLimit !== null) benefits.push(benefit({ ...therapy, code: 'F', period: '23', quantityKind: 'VS', quantity: `${visitLimit}` }));
  if (visitsLeft !== null) benefits.push(benefit({ ...therapy, code: 'F', period: '29', quantityKind: 'VS', quantity: `${visitsLeft}` }));
}
