import 'server-only';
import { randomInt } from 'node:crypto';
import { throughCircuit } from '@/lib/data/gateways/circuits';
import { type GatewaySettings, type Question, sendQuestion } from '@/lib/data/gateways/payer-transports';
import { type Context, inTransaction } from '@/lib/data/in-transaction';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { log } from '@/lib/log';

/** How one plan is asked. `payer` belongs in the inquiry. */
export type PayerGateway = { id: string; kind: 'x12' | 'fhir'; payer: PayerInquiry['payer'] };

type Configured = { settings: GatewaySettings; payer: PayerInquiry['payer']; inquirerName: string };

/** The gateway to the sponsor's payer; null where the sponsor sends rosters. */
export async function payerGatewayOf(context: Context, sponsorId: string): Promise<PayerGateway | null> {
  const configured = await configuredGateway(context, sponsorId);
  return configured && { id: configured.settings.id, kind: configured.settings.kind, payer: configured.payer };
}

/**
 * Asks the sponsor's payer, for 20 s at most, and keeps how that went: numbers and times, nobody's name. No transaction may
 * be open meanwhile. Whatever a payer does, this answers; a sponsor without a gateway is `rejected`.
 */
export async function askPayer(
  context: Context,
  sponsorId: string,
  inquiry: PayerInquiry,
  { isTest = false }: { isTest?: boolean } = {},
): Promise<PayerAnswer> {
  const configured = await configuredGateway(context, sponsorId);
  if (!configured) return { kind: 'unavailable', reason: 'rejected' };
  const { settings, inquirerName } = configured;
  const controlNumber = `${randomInt(1, 1_000_000_000)}`.padStart(9, '0');
  const started = performance.now();
  const answer = await ask(settings, { inquiry, inquirerName, controlNumber, sentAt: new Date() });
  const exchange = {
    gatewayId: settings.id,
    traceNumber: inquiry.traceNumber,
    controlNumber,
    payerTrace: 'payerTrace' in answer ? answer.payerTrace : null,
    answer: answer.kind,
    reason: 'reason' in answer ? answer.reason : null,
    durationMs: Math.round(performance.now() - started),
    isTest,
  };
  await inTransaction(context, (tx) => tx.payerExchange.create({ data: { ...exchange, organizationId: context.organizationId } }));
  log('payers').info({ kind: settings.kind, ...exchange }, 'a payer was asked');
  return answer;
}

/** A refusal is an answer: only a payer that cannot be reached or read opens the circuit. */
async function ask(settings: GatewaySettings, question: Question): Promise<PayerAnswer> {
  const works = (answer: PayerAnswer) => answer.kind !== 'unavailable' || answer.reason === 'rejected';
  return (
    (await throughCircuit(settings.id, () => sendQuestion(settings, question), works)) ?? { kind: 'unavailable', reason: 'circuit-open' }
  );
}

async function configuredGateway(context: Context, sponsorId: string): Promise<Configured | null> {
  const { organizationId } = context;
  return inTransaction(context, async (tx) => {
    const gateway = await tx.payerGateway.findFirst({
      where: { organizationId, sponsorId, removedAt: null },
      select: {
        ...{ id: true, kind: true, endpoint: true, payerId: true, senderId: true, receiverId: true, providerNpi: true },
        ...{ credential: true, timeoutMs: true },
        sponsor: { select: { legalName: true, organization: { select: { name: true } } } },
      },
    });
    if (!gateway) return null;
    const { payerId, sponsor, kind, ...settings } = gateway;
    return {
      settings: { ...settings, kind: kind as GatewaySettings['kind'] },
      payer: { name: sponsor.legalName, payerId },
      inquirerName: sponsor.organization.name,
    };
  });
}
