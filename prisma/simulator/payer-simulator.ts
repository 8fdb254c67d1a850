import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readEligibilityRequest } from '@/lib/domain/eligibility/fhir/eligibility-request';
import { eligibilityError, eligibilityResponse } from '@/lib/domain/eligibility/fhir/write-eligibility-response';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { read270 } from '@/lib/domain/eligibility/x12/inquiry-270';
import { responseOfAnswer } from '@/lib/domain/eligibility/x12/response-of-answer';
import { write271 } from '@/lib/domain/eligibility/x12/write-271';
import { type Behavior, behaviorFor, type Fault } from './simulated-members';

export type PayerSimulator = { url: string; close: () => Promise<void> };
export type SimulatorOptions = { port?: number; secret: string | null; delayMs?: number };

export const simulatorLabel = 'Payer simulator of Cairn: invented members only, for development and tests';

const kinds = {
  '/x12': { type: 'application/edi-x12', read: read270, write: x12Answer },
  '/fhir/CoverageEligibilityRequest/$submit': {
    type: 'application/fhir+json',
    read: (text: string) => readEligibilityRequest(parse(text)),
    write: fhirAnswer,
  },
};

/** A payer that knows invented members only and answers over both gateways, on this machine alone. */
export async function startPayerSimulator({ port = 0, secret, delayMs = 0 }: SimulatorOptions): Promise<PayerSimulator> {
  const server = http.createServer((request, response) => {
    response.setHeader('x-simulator', simulatorLabel);
    answer(request, response, { secret, delayMs }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { secret, delayMs }: { secret: string | null; delayMs: number },
) {
  const kind = kinds[(request.url ?? '') as keyof typeof kinds];
  if (!kind || request.method !== 'POST') return send(response, request.url === '/' ? 200 : 404, 'text/plain', simulatorLabel);
  if (secret !== null && request.headers.authorization !== secret) return send(response, 401, 'text/plain', simulatorLabel);
  const inquiry = kind.read(await bodyOf(request));
  if (!inquiry) return send(response, 400, 'text/plain', 'This is not a question that the simulator understands.');
  await pause(delayMs);
  const behavior = behaviorFor(inquiry);
  const text = behavior.does === 'fault' ? '' : kind.write(behavior, inquiry);
  return behavior.does === 'fault' ? fail(behavior.fault, response, kind.type) : send(response, 200, kind.type, text);
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

function send(response: http.ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}

type Said = Exclude<Behavior, { does: 'fault' }>;

function x12Answer(behavior: Said, inquiry: PayerInquiry): string {
  const said = behavior.does === 'answer' ? behavior.answer : behavior.reasons;
  const parties = { payerName: 'PAYER SIMULATOR', payerId: inquiry.payer.payerId, inquirerName: 'CAIRN', inquirerId: '1234567893' };
  const envelope = { senderId: 'SIMULATOR', receiverId: 'CAIRN', controlNumber: `${Date.now()}`, sentAt: new Date() };
  return write271(responseOfAnswer(said, inquiry), parties, envelope);
}

function fhirAnswer(behavior: Said, inquiry: PayerInquiry): string {
  if (behavior.does === 'reject') return JSON.stringify(eligibilityError(behavior.reasons[0] ?? '42', inquiry));
  const { answer: given } = behavior;
  return JSON.stringify(given.kind === 'not-found' ? eligibilityError('75', inquiry) : eligibilityResponse(given, inquiry));
}

const faults: Record<Fault, (response: http.ServerResponse, type: string) => void> = {
  slow: () => {}, // until the other side gives up
  down: (response) => send(response, 503, 'text/plain', 'Down for maintenance'),
  garbled: (response, type) => send(response, 200, type, 'ISA*00*          *00*     {"resourceType":'),
  reset: (response) => response.socket?.resetAndDestroy(),
  huge: (response, type) => {
    response.writeHead(200, { 'content-type': type });
    response.end('ISA*00*'.padEnd(3_000_000, ' '));
  },
  redirect: (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/x12' }).end(),
  'web-page': (response) => send(response, 200, 'text/html', '<html><body>Please sign in</body></html>'),
};

const fail = (fault: Fault, response: http.ServerResponse, type: string) => faults[fault](response, type);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
