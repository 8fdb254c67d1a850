import 'server-only';
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { askPayer, payerGatewayOf } from '@/lib/data/gateways/ask-payer';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const TestGateway = z.object({ sponsorId: z.uuid() });
export type TestGateway = z.infer<typeof TestGateway>;

/** Nobody: a payer that works has not heard of them. */
const nobody = { memberNumber: 'TEST0000000', givenName: 'Test', familyName: 'Nobody', birthDate: '1900-01-01' };

/** Asks the payer about an invented person; "not found" is the answer of a gateway that works. Throws `notFound` where there is none. */
export async function testGateway(viewer: Viewer, { sponsorId }: TestGateway): Promise<void> {
  requirePermission(viewer, 'gateway:manage');
  const gateway = await payerGatewayOf(viewer, sponsorId);
  if (!gateway) throw new AppError('notFound');
  const answer = await askPayer(
    viewer,
    sponsorId,
    {
      traceNumber: randomBytes(10).toString('hex').toUpperCase(),
      askedOn: todayIn(viewer.zone),
      payer: gateway.payer,
      subscriber: nobody,
      dependent: null,
      serviceTypes: ['PT', '30'],
    },
    { isTest: true },
  );
  await inTransaction(viewer, (tx) =>
    appendAudit(tx, viewer, 'gateway.tested', { type: 'sponsor', id: sponsorId, details: { answer: answer.kind } }),
  );
}
