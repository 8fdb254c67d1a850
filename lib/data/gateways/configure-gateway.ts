import 'server-only';
import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { isPublicAddress } from '@/lib/data/gateways/public-address';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import { holdSponsor } from '@/lib/data/sponsors/hold-sponsor';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { isNpi } from '@/lib/domain/eligibility/npi';
import { openStatuses } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/client/client';

const number = (longest: number) =>
  z
    .string('Type what the payer gave you.')
    .trim()
    .regex(new RegExp(`^[A-Za-z0-9 .-]{1,${longest}}$`), `Letters, digits, dots and dashes, at most ${longest}.`);

export const ConfigureGateway = z.object({
  sponsorId: z.uuid(),
  /** 0 while there is none. */
  version: z.coerce.number().int().min(0),
  kind: z.enum(['x12', 'fhir'], 'Choose how the plan is asked.'),
  endpoint: z.string('Type the address that the payer gave you.').trim().max(400, 'At most 400 characters.'),
  payerId: number(20),
  senderId: number(15),
  receiverId: number(15),
  providerNpi: z.string().trim().refine(isNpi, 'An NPI has ten digits; this is none.').optional(),
  credential: z
    .string()
    .trim()
    .regex(/^PAYER_SECRET_[A-Z0-9_]{1,40}$/, 'The name of an environment variable that begins with PAYER_SECRET_, not the secret.')
    .optional(),
  timeoutSeconds: z.coerce
    .number('Type a number of seconds.')
    .int('Whole seconds.')
    .min(1, 'At least 1 second.')
    .max(20, 'At most 20 seconds.'),
});
export type ConfigureGateway = z.infer<typeof ConfigureGateway>;

/** Sets how a plan without rosters is asked. Throws `notFound`, `stale`, `refused` where the plan has a roster or the address leads inside. */
export async function configureGateway(viewer: Viewer, input: ConfigureGateway): Promise<void> {
  requirePermission(viewer, 'gateway:manage');
  const { sponsorId, version, timeoutSeconds, providerNpi = null, credential = null, ...given } = input;
  const { organizationId } = viewer;
  refuseAddress(viewer, input);
  const settings = { ...given, providerNpi, credential, timeoutMs: timeoutSeconds * 1000 };
  await inTransaction(viewer, async (tx) => {
    // A roster file that is sent at the same moment waits, and is refused then.
    await holdSponsor(tx, organizationId, sponsorId);
    await refuseRoster(tx, organizationId, sponsorId);
    // Version 0: set up for the first time, or again after it was removed.
    const { count: changed } = await tx.payerGateway.updateMany({
      where: { organizationId, sponsorId, ...(version === 0 ? { removedAt: { not: null } } : { version, removedAt: null }) },
      data: { ...settings, removedAt: null, version: { increment: 1 } },
    });
    const made = changed === 0 && version === 0 ? await create(tx, { ...settings, organizationId, sponsorId }) : 0;
    if (changed + made === 0)
      throw new AppError('stale', 'Someone changed this gateway while you were editing it. Load the page again to see it.');
    const details = { kind: given.kind, endpoint: given.endpoint, timeoutSeconds };
    await appendAudit(tx, viewer, 'gateway.configured', { type: 'sponsor', id: sponsorId, details });
  });
}

type NewGateway = Omit<Prisma.PayerGatewayCreateManyInput, 'id'>;

async function create(tx: Tx, data: NewGateway): Promise<number> {
  return (await tx.payerGateway.createMany({ data: [{ ...data, id: randomUUID() }], skipDuplicates: true })).count;
}

/** Questions hold a person's data: they travel encrypted, to a payer on the internet. The simulator is for demo data only. */
function refuseAddress({ isDemo }: Viewer, { endpoint, kind }: ConfigureGateway): void {
  if (isDemo && endpoint === `simulator:${kind}`) return;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isFit = url?.protocol === 'https:' && url.username === '' && url.password === '' && (isIP(host) === 0 || isPublicAddress(host));
  if (!isFit)
    throw new AppError(
      'refused',
      'An address that begins with https://, without a password in it, of a server on the internet.',
      'endpoint',
    );
}

/** Members that a payer vouched for make no roster: its gateway can still be changed. A file under way would make one. */
async function refuseRoster(tx: Tx, organizationId: string, sponsorId: string): Promise<void> {
  const member = await tx.member.findFirst({ where: { organizationId, sponsorId, source: 'roster' }, select: { id: true } });
  const file = await tx.rosterImport.findFirst({
    where: { organizationId, sponsorId, status: { in: [...openStatuses] } },
    select: { id: true },
  });
  if (member || file) throw new AppError('refused', 'This sponsor sends rosters. Only a plan without a roster is asked in real time.');
}
