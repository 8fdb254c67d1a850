import 'server-only';
import { type Posted, postToPayer } from '@/lib/data/gateways/post-to-payer';
import { eligibilityRequest } from '@/lib/domain/eligibility/fhir/eligibility-request';
import { answerOfEligibilityResponse } from '@/lib/domain/eligibility/fhir/eligibility-response';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { answerOf271 } from '@/lib/domain/eligibility/x12/answer-of-271';
import { write270 } from '@/lib/domain/eligibility/x12/inquiry-270';
import { env, payerSecret } from '@/lib/env';

/** A gateway as it is configured. */
export type GatewaySettings = {
  id: string;
  kind: 'x12' | 'fhir';
  endpoint: string;
  senderId: string;
  receiverId: string;
  providerNpi: string | null;
  credential: string | null;
  timeoutMs: number;
};

export type Question = { inquiry: PayerInquiry; inquirerName: string; controlNumber: string; sentAt: Date };

const x12Types = ['application/edi-x12', 'application/x12', 'text/plain'] as const;
const fhirTypes = ['application/fhir+json', 'application/json'] as const;

/** Sends one question over the gateway and reads what comes back. */
export async function sendQuestion(gateway: GatewaySettings, question: Question): Promise<PayerAnswer> {
  const place = placeOf(gateway);
  const authorization = gateway.credential === null ? null : payerSecret(gateway.credential);
  // Without its secret nobody is asked: the payer would refuse, and learn of the person for nothing.
  if (!place || authorization === undefined) return { kind: 'unavailable', reason: 'rejected' };
  const shared = { ...place, authorization, timeoutMs: gateway.timeoutMs };
  return gateway.kind === 'x12' ? askX12(gateway, question, shared) : askFhir(gateway, question, shared);
}

type Place = { url: URL; isInside: boolean };
type Shared = Place & { authorization: string | null; timeoutMs: number };

/** `simulator:…` leads to the payer simulator where one runs; nothing else leads inside. */
function placeOf({ endpoint, kind }: GatewaySettings): Place | null {
  const { PAYER_SIMULATOR } = env();
  if (endpoint.startsWith('simulator:')) return PAYER_SIMULATOR ? { url: new URL(kind, PAYER_SIMULATOR), isInside: true } : null;
  return URL.canParse(endpoint) ? { url: new URL(endpoint), isInside: false } : null;
}

async function askX12({ senderId, receiverId, providerNpi }: GatewaySettings, question: Question, shared: Shared): Promise<PayerAnswer> {
  const { inquiry, inquirerName, controlNumber, sentAt } = question;
  const body = write270(inquiry, { name: inquirerName, npi: providerNpi }, { senderId, receiverId, controlNumber, sentAt });
  const posted = await postToPayer({ ...shared, body, contentType: x12Types[0], accepts: x12Types });
  return answerTo(posted, (text) => answerOf271(text, inquiry));
}

async function askFhir({ providerNpi }: GatewaySettings, { inquiry, inquirerName }: Question, shared: Shared): Promise<PayerAnswer> {
  const url = new URL(`${shared.url.pathname.replace(/\/$/, '')}/CoverageEligibilityRequest/$submit${shared.url.search}`, shared.url);
  const body = JSON.stringify(eligibilityRequest(inquiry, { name: inquirerName, npi: providerNpi }));
  // Servers say in an OperationOutcome why they refuse a request; a 404 is about the address, not about a person.
  const posted = await postToPayer({ ...shared, url, body, contentType: fhirTypes[0], accepts: fhirTypes, alsoAnswers: [201, 400, 422] });
  return answerTo(posted, (text) => answerOfEligibilityResponse(text, inquiry));
}

const answerTo = (posted: Posted, read: (text: string) => PayerAnswer): PayerAnswer =>
  'body' in posted ? read(posted.body) : { kind: 'unavailable', reason: posted.reason };
