import type { PayerInquiry, ServiceType } from '@/lib/domain/eligibility/payer-inquiry';
import { type Envelope, readTransaction, writeInterchange } from './interchange';
import type { Segment, Separators } from './segments';
import { dayOfX12, x12Day, x12Text } from './x12-values';

/** Who asks: NM1*1P. Without an NPI (XX) the sender's number at the payer (SV) names it. */
export type Inquirer = { name: string; npi: string | null };

type Relationship = NonNullable<PayerInquiry['dependent']>['relationship'];

/** INS02 of the guide's loop 2100D: 34 is another adult. `v`, as public readers of 270 and 271 list them. */
const relationshipCodes: Record<Relationship, string> = { spouse: '01', child: '19', other: '34' };

/** The inquiry as a 270 (005010X279A1): one patient, for eligibility on one day, one EQ for each service type. */
export function write270(inquiry: PayerInquiry, inquirer: Inquirer, envelope: Envelope, separators?: Separators): string {
  const { traceNumber, payer, subscriber, dependent } = inquiry;
  const [day = '', clock = ''] = envelope.sentAt.toISOString().split('T');
  const number = inquirer.npi === null ? ['SV', envelope.senderId] : ['XX', inquirer.npi];
  const asked = [['DTP', '291', 'D8', x12Day(inquiry.askedOn)], ...inquiry.serviceTypes.map((type) => ['EQ', type])];
  const trace = ['TRN', '1', traceNumber, originOf(envelope.senderId)];
  const policy = ['NM1', 'IL', '1', x12Text(subscriber.familyName, 60), x12Text(subscriber.givenName, 35), '', '', '', 'MI'];
  const body: Segment[] = [
    ['BHT', '0022', '13', traceNumber, x12Day(day), clock.slice(0, 5).replace(':', '')],
    ['HL', '1', '', '20', '1'],
    ['NM1', 'PR', '2', x12Text(payer.name, 60), '', '', '', '', 'PI', x12Text(payer.payerId, 80)],
    ['HL', '2', '1', '21', '1'],
    ['NM1', '1P', '2', x12Text(inquirer.name, 60), '', '', '', '', ...number],
    ['HL', '3', '2', '22', dependent ? '1' : '0'],
    ...(dependent ? [] : [trace]),
    [...policy, x12Text(subscriber.memberNumber, 80)],
    ['DMG', 'D8', x12Day(subscriber.birthDate)],
  ];
  if (!dependent) return writeInterchange('270', [...body, ...asked], envelope, separators);
  const patient: Segment[] = [
    ['HL', '4', '3', '23', '0'],
    trace,
    ['NM1', '03', '1', x12Text(dependent.familyName, 60), x12Text(dependent.givenName, 35)],
    ['DMG', 'D8', x12Day(dependent.birthDate)],
    ['INS', 'N', relationshipCodes[dependent.relationship]],
  ];
  return writeInterchange('270', [...body, ...patient, ...asked], envelope, separators);
}

/** TRN03: "9" for a number that the parties agreed on, ten characters in all. */
const originOf = (senderId: string) => `9${x12Text(senderId, 9)}`.padEnd(10, '0');

const nobody = (): PayerInquiry['subscriber'] => ({ memberNumber: '', givenName: '', familyName: '', birthDate: '' });

/** What a payer reads in a 270; null where it is none, or without a patient. Names come back in X12's capitals. */
export function read270(text: string): PayerInquiry | null {
  const transaction = readTransaction(text, '270');
  if (transaction?.kind !== '270') return null;
  const inquiry: PayerInquiry = {
    traceNumber: '',
    askedOn: '',
    payer: { name: '', payerId: '' },
    subscriber: nobody(),
    dependent: null,
    serviceTypes: [],
  };
  for (const segment of transaction.segments) take(inquiry, segment);
  const { subscriber, dependent, traceNumber, askedOn } = inquiry;
  const isWhole = ![traceNumber, askedOn, subscriber.birthDate, dependent?.birthDate].includes('');
  return isWhole ? inquiry : null;
}

function take(inquiry: PayerInquiry, segment: Segment): void {
  const [id, first = '', second = '', third = ''] = segment;
  if (id === 'NM1') takeName(inquiry, segment);
  else if (id === 'TRN') inquiry.traceNumber = second;
  else if (id === 'DTP') inquiry.askedOn = dayOfX12(third) ?? '';
  else if (id === 'EQ') inquiry.serviceTypes = [...inquiry.serviceTypes, first as ServiceType];
  else if (id === 'INS' && inquiry.dependent) inquiry.dependent.relationship = relationshipOf(second);
  else if (id === 'DMG') (inquiry.dependent ?? inquiry.subscriber).birthDate = dayOfX12(second) ?? '';
}

function takeName(inquiry: PayerInquiry, [, entity, , familyName = '', givenName = '', , , , , number = '']: Segment): void {
  if (entity === 'PR') inquiry.payer = { name: familyName, payerId: number };
  else if (entity === 'IL') inquiry.subscriber = { ...nobody(), familyName, givenName, memberNumber: number };
  else if (entity === '03') inquiry.dependent = { familyName, givenName, birthDate: '', relationship: 'other' };
}

function relationshipOf(code: string): Relationship {
  if (code === relationshipCodes.spouse) return 'spouse';
  return code === relationshipCodes.child ? 'child' : 'other';
}
