import * as z from 'zod';
import { isDay } from '@/lib/domain/day';
import type { PayerInquiry, ServiceType } from '@/lib/domain/eligibility/payer-inquiry';

export const serviceTypeSystem = 'https://x12.org/codes/service-type-codes';
const relationshipSystem = 'http://terminology.hl7.org/CodeSystem/subscriber-relationship';
const npiSystem = 'http://hl7.org/fhir/sid/us-npi';
export const traceSystem = 'urn:cairn:trace';

const reference = (id: string) => ({ reference: `#${id}` });
const personOf = (
  id: string,
  { givenName, familyName, birthDate }: PayerInquiry['subscriber'] | NonNullable<PayerInquiry['dependent']>,
) => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', family: familyName, given: [givenName] }],
  birthDate,
});

/** The inquiry as a FHIR R4 CoverageEligibilityRequest that carries all it speaks of, for `CoverageEligibilityRequest/$submit`. */
export function eligibilityRequest(inquiry: PayerInquiry, inquirer: { name: string; npi: string | null }) {
  const { traceNumber, askedOn, payer, subscriber, dependent, serviceTypes } = inquiry;
  return {
    resourceType: 'CoverageEligibilityRequest',
    contained: [
      personOf('patient', dependent ?? subscriber),
      ...(dependent ? [personOf('subscriber', subscriber)] : []),
      {
        resourceType: 'Coverage',
        id: 'coverage',
        status: 'active',
        subscriber: reference(dependent ? 'subscriber' : 'patient'),
        subscriberId: subscriber.memberNumber,
        beneficiary: reference('patient'),
        relationship: { coding: [{ system: relationshipSystem, code: dependent?.relationship ?? 'self' }] },
        payor: [reference('insurer')],
      },
      { resourceType: 'Organization', id: 'insurer', identifier: [{ value: payer.payerId }], name: payer.name },
      {
        resourceType: 'Organization',
        id: 'provider',
        ...(inquirer.npi === null ? {} : { identifier: [{ system: npiSystem, value: inquirer.npi }] }),
        name: inquirer.name,
      },
    ],
    identifier: [{ system: traceSystem, value: traceNumber }],
    status: 'active',
    purpose: ['validation', 'benefits'],
    patient: reference('patient'),
    servicedDate: askedOn,
    created: askedOn,
    provider: reference('provider'),
    insurer: reference('insurer'),
    insurance: [{ focal: true, coverage: reference('coverage') }],
    item: serviceTypes.map((code) => ({ category: { coding: [{ system: serviceTypeSystem, code }] } })),
  };
}

const Day = z.string().refine(isDay);
const PatientResource = z.object({
  resourceType: z.literal('Patient'),
  id: z.string(),
  name: z.tuple([z.object({ family: z.string(), given: z.tuple([z.string()]) })]),
  birthDate: Day,
});
const CoverageResource = z.object({
  resourceType: z.literal('Coverage'),
  subscriberId: z.string(),
  relationship: z.object({ coding: z.tuple([z.object({ code: z.enum(['self', 'spouse', 'child', 'other']) })]) }),
});
const OrganizationResource = z.object({
  resourceType: z.literal('Organization'),
  id: z.string(),
  name: z.string(),
  identifier: z.array(z.object({ value: z.string() })).default([]),
});
const Request = z.object({
  resourceType: z.literal('CoverageEligibilityRequest'),
  contained: z.array(z.discriminatedUnion('resourceType', [PatientResource, CoverageResource, OrganizationResource])),
  identifier: z.tuple([z.object({ value: z.string() })]),
  servicedDate: Day,
  item: z.array(z.object({ category: z.object({ coding: z.tuple([z.object({ code: z.enum(['PT', '30']) })]) }) })),
});

/** What a payer reads in such a request, in the form that Cairn writes it; null where it is none. */
export function readEligibilityRequest(resource: unknown): PayerInquiry | null {
  const parsed = Request.safeParse(resource);
  if (!parsed.success) return null;
  const { contained, identifier, servicedDate, item } = parsed.data;
  const people = contained.filter((one) => one.resourceType === 'Patient');
  const coverage = contained.find((one) => one.resourceType === 'Coverage');
  const insurer = contained.find((one) => one.resourceType === 'Organization' && one.id === 'insurer');
  const patient = people.find(({ id }) => id === 'patient');
  if (!coverage || insurer?.resourceType !== 'Organization' || !patient) return null;
  const subscriber = people.find(({ id }) => id === 'subscriber') ?? patient;
  const relationship = coverage.relationship.coding[0].code;
  return {
    traceNumber: identifier[0].value,
    askedOn: servicedDate,
    payer: { name: insurer.name, payerId: insurer.identifier[0]?.value ?? '' },
    subscriber: { ...nameOf(subscriber), memberNumber: coverage.subscriberId },
    dependent: relationship === 'self' ? null : { ...nameOf(patient), relationship },
    serviceTypes: item.map(({ category }): ServiceType => category.coding[0].code),
  };
}

const nameOf = ({ name: [name], birthDate }: z.infer<typeof PatientResource>) => ({
  givenName: name.given[0],
  familyName: name.family,
  birthDate,
});
