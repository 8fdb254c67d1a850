import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { serviceTypeSystem, traceSystem } from './eligibility-request';

type Standing = Exclude<PayerAnswer, { kind: 'unavailable' | 'not-found' }>;

const benefitType = (code: string) => ({ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/benefit-type', code }] });

/** A FHIR R4 answer as a payer writes it: the counterpart of `answerOfEligibilityResponse`, for the payer simulator and the tests. */
export function eligibilityResponse(answer: Standing, { traceNumber, askedOn, payer }: PayerInquiry) {
  const named = answer.kind === 'active' ? answer : null;
  return {
    ...head(traceNumber, askedOn, payer.name),
    ...(named?.payerTrace ? { identifier: [{ value: named.payerTrace }] } : {}),
    outcome: 'complete',
    insurance: [
      {
        coverage: { reference: '#coverage', ...(named?.planName ? { display: named.planName } : {}) },
        inforce: answer.kind === 'active',
        benefitPeriod: {
          ...('startsOn' in answer && answer.startsOn ? { start: answer.startsOn } : {}),
          ...('endsOn' in answer && answer.endsOn ? { end: answer.endsOn } : {}),
        },
        item: named ? [therapyItem(named)] : [],
      },
    ],
  };
}

/** An answer that refuses, with X12's reject reason (AAA03). */
export function eligibilityError(reason: string, { traceNumber, askedOn, payer }: PayerInquiry) {
  const code = { coding: [{ system: 'https://x12.org/codes/reject-reason-codes', code: reason }] };
  return { ...head(traceNumber, askedOn, payer.name), outcome: 'error', error: [{ code }] };
}

const head = (traceNumber: string, created: string, insurer: string) => ({
  resourceType: 'CoverageEligibilityResponse',
  status: 'active',
  purpose: ['validation', 'benefits'],
  patient: { reference: '#patient' },
  created,
  request: { type: 'CoverageEligibilityRequest', identifier: { system: traceSystem, value: traceNumber } },
  insurer: { display: insurer },
});

function therapyItem({ memberCostCents, visitLimit, visitsLeft }: Extract<PayerAnswer, { kind: 'active' }>) {
  const cost = { type: benefitType('copay'), allowedMoney: { value: (memberCostCents ?? 0) / 100, currency: 'USD' } };
  const used = visitLimit !== null && visitsLeft !== null ? { usedUnsignedInt: visitLimit - visitsLeft } : {};
  const visits = { type: benefitType('visit'), allowedUnsignedInt: visitLimit, ...used };
  return {
    category: { coding: [{ system: serviceTypeSystem, code: 'PT' }] },
    network: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/benefit-network', code: 'in' }] },
    benefit: [...(memberCostCents === null ? [] : [cost]), ...(visitLimit === null ? [] : [visits])],
  };
}
