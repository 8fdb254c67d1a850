import { type Envelope, writeInterchange } from './interchange';
import type { Benefit, Patient, Response271 } from './response-271';
import { type Segment, type Separators, usualSeparators } from './segments';
import { type X12Period, x12Day } from './x12-values';

/** Whom the answer names beside the patients. */
export type Parties = { payerName: string; payerId: string; inquirerName: string; inquirerId: string };

/** An answer as a payer writes it (005010X279A1): the counterpart of `read271`, for the payer simulator and the tests. */
export function write271(response: Response271, parties: Parties, envelope: Envelope, separators: Separators = usualSeparators): string {
  const { reference, rejections, patients } = response;
  const [day = '', clock = ''] = envelope.sentAt.toISOString().split('T');
  const body: Segment[] = [
    ['BHT', '0022', '11', reference, x12Day(day), clock.slice(0, 5).replace(':', '')],
    ['HL', '1', '', '20', '1'],
    ['NM1', 'PR', '2', parties.payerName, '', '', '', '', 'PI', parties.payerId],
    ...rejections.map(rejectionSegment),
    ['HL', '2', '1', '21', '1'],
    ['NM1', '1P', '2', parties.inquirerName, '', '', '', '', 'XX', parties.inquirerId],
    ...patients.flatMap((patient, index) => patientSegments(patient, index, patients, separators)),
  ];
  return writeInterchange('271', body, envelope, separators);
}

/** AAA: valid request (N), the reason, and "please correct and resubmit". */
const rejectionSegment = (reason: string): Segment => ['AAA', 'N', '', reason, 'C'];

/** A dependent's loop hangs below the subscriber's before it. */
function patientSegments(patient: Patient, index: number, patients: readonly Patient[], separators: Separators): Segment[] {
  const isDependent = patient.level === 'dependent';
  const subscriber = patients.slice(0, index).findLastIndex(({ level }) => level === 'subscriber');
  const hasChild = patients[index + 1]?.level === 'dependent' && !isDependent;
  const { familyName, givenName, memberNumber, birthDate } = patient;
  const number = memberNumber === '' ? [] : ['', '', '', 'MI', memberNumber];
  return [
    ['HL', `${index + 3}`, isDependent ? `${subscriber + 3}` : '2', isDependent ? '23' : '22', hasChild ? '1' : '0'],
    ...patient.traces.map(({ kind, number: trace }) => ['TRN', kind, trace, '9PAYER0000']),
    ['NM1', isDependent ? '03' : 'IL', '1', familyName, givenName, ...number],
    ...patient.rejections.map(rejectionSegment),
    ...(birthDate === null ? [] : [['DMG', 'D8', x12Day(birthDate)]]),
    ...patient.dates.map(dateSegment),
    ...patient.benefits.flatMap((benefit) => benefitSegments(benefit, separators)),
  ];
}

function benefitSegments(benefit: Benefit, { repetition }: Separators): Segment[] {
  const { code, level, planName, period, amount, percent, quantityKind, quantity, network, procedure } = benefit;
  const types = benefit.serviceTypes.join(repetition ?? '');
  return [
    ['EB', code, level, types, '', planName, period, amount, percent, quantityKind, quantity, '', network, procedure],
    ...benefit.deliveries.map(({ kind, quantity: count, period: per }) => ['HSD', kind, count, '', '', per]),
    ...benefit.dates.map(dateSegment),
    ...benefit.rejections.map(rejectionSegment),
    ...benefit.places.map((place) => ['III', 'ZZ', place]),
  ];
}

function dateSegment({ qualifier, first, last, isRange }: X12Period): Segment {
  const [from, to] = [first ? x12Day(first) : '00000000', last ? x12Day(last) : '99991231'];
  return isRange ? ['DTP', qualifier, 'RD8', `${from}-${to}`] : ['DTP', qualifier, 'D8', from];
}
