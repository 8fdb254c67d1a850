import type { Day } from '@/lib/domain/day';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { bestOf, type PayerWindow, standingOf } from '@/lib/domain/eligibility/payer-standing';
import { windowOf, within } from './coverage-window';
import { answerOfRejections } from './reject-reasons';
import { type Benefit, type Patient, type Response271, read271 } from './response-271';
import { mostSpecific, therapyBenefits } from './therapy-benefits';
import { therapyTerms } from './therapy-terms';

const malformed: PayerAnswer = { kind: 'unavailable', reason: 'malformed' };
const rejected: PayerAnswer = { kind: 'unavailable', reason: 'rejected' };

/** What a payer's 271 says to the inquiry. Text that is no answer to it is `malformed`, never a "no". */
export function answerOf271(text: string, inquiry: PayerInquiry): PayerAnswer {
  const response = read271(text);
  if (response === 'refused') return rejected;
  if (response === null || !isAnswerTo(response, inquiry)) return malformed;
  const patient = patientAsked(response.patients, inquiry);
  if (patient === null) return response.rejections.length > 0 ? rejected : malformed;
  // Somebody with another birth date is somebody else.
  if (patient.birthDate !== null && patient.birthDate !== personAsked(inquiry).birthDate && patient.rejections.length === 0)
    return { kind: 'not-found' };
  return patient.rejections.length > 0 ? answerOfRejections(patient.rejections) : coverageOf(patient, inquiry);
}

const personAsked = ({ subscriber, dependent }: PayerInquiry) => dependent ?? subscriber;
const levelAsked = ({ dependent }: PayerInquiry) => (dependent ? 'dependent' : 'subscriber');

/** BHT03 or a TRN*2 gives our number back; an answer to another question must not be taken for ours. */
function isAnswerTo({ reference, patients }: Response271, { traceNumber }: PayerInquiry): boolean {
  return reference === traceNumber || patients.some((patient) => isTraced(patient, traceNumber));
}

const isTraced = ({ traces }: Patient, number: string) => traces.some((trace) => trace.kind === '2' && trace.number === number);

/**
 * The loop that answers: the one with our trace number, else the one of the level asked about. A dependent with a number of
 * their own comes back as subscriber, and a subscriber's number may turn out to be a dependent's: then the birth date tells.
 * Where the subscriber is refused there is no dependent's loop.
 */
function patientAsked(patients: readonly Patient[], inquiry: PayerInquiry): Patient | null {
  const answering = patients.filter(({ benefits, rejections }) => benefits.length + rejections.length > 0);
  const { birthDate } = personAsked(inquiry);
  return (
    answering.find((patient) => isTraced(patient, inquiry.traceNumber) && isPlausible(patient, inquiry)) ??
    answering.find(({ level }) => level === levelAsked(inquiry)) ??
    answering.find((patient) => patient.birthDate === birthDate) ??
    answering.find(({ rejections }) => rejections.length > 0) ??
    null
  );
}

const isPlausible = ({ level, birthDate, rejections }: Patient, inquiry: PayerInquiry) =>
  level === levelAsked(inquiry) || birthDate !== null || rejections.length > 0;

/** EB01: 1 to 5 active, 6 to 8 inactive, I not covered; U asks someone else, V cannot be processed. `v`, as OpenDental (EB271) lists them. */
const active: readonly string[] = ['1', '2', '3', '4', '5'];
const inactive: readonly string[] = ['6', '7', '8'];
const unsaid: readonly string[] = ['U', 'V'];

type Status = { answer: PayerAnswer; planName: string | null };

/** The plan has to hold today, and the service in it. Nothing said of the service: the plan's word counts. */
function coverageOf(patient: Patient, inquiry: PayerInquiry): PayerAnswer {
  const { service, plan } = therapyBenefits(patient.benefits, levelAsked(inquiry));
  const outer = windowOf(patient.dates);
  const ofPlan = bestStatus(plan, outer, inquiry.askedOn);
  const ofService = bestStatus(service, outer, inquiry.askedOn);
  if (ofPlan && ofPlan.answer.kind !== 'active') return ofPlan.answer;
  if (!ofService && service.some(({ code }) => unsaid.includes(code))) return rejected;
  const status = ofService ?? ofPlan;
  if (!status) return withoutStatus(patient, plan);
  if (status.answer.kind !== 'active') return status.answer;
  const payerTrace = patient.traces.find(({ kind }) => kind === '1')?.number ?? null;
  const window = ofPlan?.answer.kind === 'active' ? within(status.answer, ofPlan.answer) : status.answer;
  return {
    kind: 'active',
    startsOn: window.startsOn,
    endsOn: window.endsOn,
    ...therapyTerms({ service, plan }),
    planName: ofPlan?.planName ?? status.planName,
    payerTrace,
  };
}

function withoutStatus(patient: Patient, plan: readonly Benefit[]): PayerAnswer {
  const codes = patient.benefits.flatMap(({ rejections }) => rejections);
  if (codes.length > 0) return answerOfRejections(codes);
  return plan.some(({ code }) => unsaid.includes(code)) ? rejected : malformed;
}

const isStatus = ({ code }: Benefit) => code === 'I' || active.includes(code) || inactive.includes(code);

/** The status of the most specific service; null when none tells one. */
function bestStatus(benefits: readonly Benefit[], outer: PayerWindow, today: Day): Status | null {
  const all = mostSpecific(benefits.filter(isStatus)).map(({ code, dates, planName }): Status => {
    const window = within(windowOf(dates), outer);
    const answer: PayerAnswer = code === 'I' ? { kind: 'not-covered' } : standingOf(active.includes(code), window, today);
    return { answer, planName: planName.trim() || null };
  });
  return bestOf(all);
}
