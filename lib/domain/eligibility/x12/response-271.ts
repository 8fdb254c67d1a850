import type { Day } from '@/lib/domain/day';
import { readTransaction, refusedInterchange, type Transaction } from './interchange';
import type { Segment, Separators } from './segments';
import { dayOfX12, periodOfX12, type X12Period } from './x12-values';

/** An amount of care (HSD): visits (VS) and the period they are meant for. */
export type Delivery = { kind: string; quantity: string; period: string };

/** One EB with what follows it: a status, an amount, a limit. Codes as written; elements that Cairn does not read are not kept. */
export type Benefit = {
  /** EB01. */
  code: string;
  /** EB02: IND, FAM, EMP … */
  level: string;
  /** EB03; none where it is about the plan as a whole. */
  serviceTypes: string[];
  /** EB05. */
  planName: string;
  /** EB06: 27 visit, 23 calendar year, 29 remaining … */
  period: string;
  /** EB07, EB08. */
  amount: string;
  percent: string;
  /** EB09, EB10. */
  quantityKind: string;
  quantity: string;
  /** EB12: N is out of the plan's network. */
  network: string;
  /** EB13: a single procedure, not the service as a whole. */
  procedure: string;
  deliveries: Delivery[];
  dates: X12Period[];
  rejections: string[];
  /** III02 where III01 is ZZ: places of service. */
  places: string[];
};

/** The subscriber's loop (2000C) or a dependent's (2000D). */
export type Patient = {
  level: 'subscriber' | 'dependent';
  /** TRN*2 gives our number back; TRN*1 is the payer's own. */
  traces: { kind: string; number: string }[];
  familyName: string;
  givenName: string;
  memberNumber: string;
  birthDate: Day | null;
  /** AAA03. */
  rejections: string[];
  dates: X12Period[];
  benefits: Benefit[];
};

export type Response271 = {
  /** BHT03: ours, given back. */
  reference: string;
  /** AAA03 about the payer (2000A, 2100A) and about who asks (2100B). */
  rejections: string[];
  patients: Patient[];
};

const refusals = ['999', '997', refusedInterchange];

/** A 999 or TA1 is `refused`: they could not read what we wrote. Null for anything that is not whole or not an answer. */
export function read271(text: string): Response271 | 'refused' | null {
  const transaction = readTransaction(text, '271');
  if (transaction === null) return null;
  if (refusals.includes(transaction.kind)) return 'refused';
  return transaction.kind === '271' ? responseOf(transaction) : null;
}

function responseOf({ segments, separators }: Transaction): Response271 {
  const response: Response271 = { reference: '', rejections: [], patients: [] };
  let patient: Patient | null = null;
  for (const segment of segments) {
    const [id, , , third = ''] = segment;
    if (id === 'HL') {
      patient = patientAt(third);
      if (patient) response.patients.push(patient);
    } else if (patient) takeOfPatient(patient, segment, separators);
    else if (id === 'BHT') response.reference = third;
    else if (id === 'AAA') response.rejections.push(third);
  }
  return response;
}

const levels = new Map<string, Patient['level']>([
  ['22', 'subscriber'],
  ['23', 'dependent'],
]);

function patientAt(levelCode: string): Patient | null {
  const level = levels.get(levelCode);
  return level ? newPatient(level) : null;
}

const newPatient = (level: Patient['level']): Patient => ({
  level,
  traces: [],
  familyName: '',
  givenName: '',
  memberNumber: '',
  birthDate: null,
  rejections: [],
  dates: [],
  benefits: [],
});

/** The first NM1 names the patient; those after an EB name doctors, other payers, call centers. */
function takeOfPatient(patient: Patient, segment: Segment, separators: Separators): void {
  const benefit = patient.benefits.at(-1);
  const [id, first = '', second = '', third = '', fourth = ''] = segment;
  if (id === 'EB') patient.benefits.push(benefitOf(segment, separators));
  else if (id === 'DTP') {
    const period = periodOfX12(first, third);
    if (period) (benefit ?? patient).dates.push(period);
  } else if (id === 'AAA') (benefit ?? patient).rejections.push(third);
  else if (benefit) takeOfBenefit(benefit, segment);
  else if (id === 'TRN') patient.traces.push({ kind: first, number: second });
  else if (id === 'DMG') patient.birthDate = dayOfX12(second);
  else if (id === 'NM1' && (first === 'IL' || first === '03'))
    Object.assign(patient, { familyName: third, givenName: fourth, memberNumber: segment[9] ?? '' });
}

function benefitOf(segment: Segment, { repetition }: Separators): Benefit {
  const [, code = '', level = '', serviceTypes = '', , planName = '', period = '', amount = '', percent = ''] = segment;
  const [quantityKind = '', quantity = '', , network = '', procedure = ''] = segment.slice(9);
  const types = repetition === null ? [serviceTypes] : serviceTypes.split(repetition);
  return {
    ...{ code, level, planName, period, amount, percent, quantityKind, quantity, network, procedure },
    serviceTypes: types.map((type) => type.trim()).filter((type) => type !== ''),
    deliveries: [],
    dates: [],
    rejections: [],
    places: [],
  };
}

function takeOfBenefit(benefit: Benefit, [id, first = '', second = '', , , fifth = '']: Segment): void {
  if (id === 'HSD') benefit.deliveries.push({ kind: first, quantity: second, period: fifth });
  else if (id === 'III' && first === 'ZZ') benefit.places.push(second);
}
