import type { Tx } from '@/lib/db';
import type { Random } from './random';

export type SeededGateway = {
  kind: 'x12' | 'fhir';
  endpoint: string;
  payerId: string;
  senderId: string;
  receiverId: string;
  providerNpi: string | null;
  credential: string | null;
  timeoutMs: number;
};

/** The secret of the payer simulator, as the launcher sets it. */
export const simulatorCredential = 'PAYER_SECRET_SIMULATOR';

/** A gateway to the payer simulator, unless told otherwise. Runs with an owner's or the organization's rights. */
export async function seedGateway(
  client: Pick<Tx, 'payerGateway'>,
  { organizationId, sponsorId }: { organizationId: string; sponsorId: string },
  { kind = 'x12', ...given }: Partial<SeededGateway>,
  random: Random,
): Promise<string> {
  const id = random.uuid(new Date(0));
  const gateway: SeededGateway = {
    kind,
    endpoint: `simulator:${kind}`,
    payerId: 'SIM00',
    senderId: 'CAIRNDEMO',
    receiverId: 'SIMULATOR',
    providerNpi: '1234567893',
    credential: simulatorCredential,
    timeoutMs: 20_000,
    ...given,
  };
  await client.payerGateway.create({ data: { organizationId, id, sponsorId, ...gateway } });
  return id;
}
