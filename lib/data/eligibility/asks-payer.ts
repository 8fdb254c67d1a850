import 'server-only';
import { payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { systemContext } from '@/lib/data/in-transaction';

/** Whether a sponsor's payer is asked in real time, because it sends no roster. */
export async function asksPayer(organizationId: string, sponsorId: string): Promise<boolean> {
  return (await payerGatewayOf(systemContext(organizationId, 'public'), sponsorId)) !== null;
}
