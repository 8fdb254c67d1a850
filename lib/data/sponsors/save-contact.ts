import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { lockSponsor } from './lock-sponsor';

export const AddContact = z
  .object({
    key: idempotencyKey,
    sponsorId: z.uuid(),
    name: z.string().trim().min(2, 'Write the name.').max(120, 'Keep the name under 120 characters.'),
    role: z.string().trim().min(2, 'Say what to ask them for, such as rosters or bills.').max(80, 'Keep it under 80 characters.'),
    email: z.email().max(254).nullish(),
    phone: z
      .string()
      .trim()
      .regex(/^[+0-9][0-9 ().x-]{5,28}$/, 'Write a phone number, such as +1 518 555 0142.')
      .nullish(),
  })
  .refine(({ email, phone }) => email || phone, { error: 'Give an email address or a phone number.', path: ['email'] });
export type AddContact = z.infer<typeof AddContact>;

/** Someone to reach at a sponsor. Throws `notFound`. */
export async function addContact(
  viewer: Viewer,
  { key, sponsorId, name, role, email = null, phone = null }: AddContact,
): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'add-contact', async () => {
      await lockSponsor(tx, viewer, sponsorId);
      const { id } = await tx.sponsorContact.create({
        data: { organizationId, sponsorId, name, role, email, phone },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'sponsor.contact-saved', { type: 'sponsor', id: sponsorId, details: { contactId: id } });
      return { sponsorId };
    }),
  );
}

export const RemoveContact = z.object({ sponsorId: z.uuid(), contactId: z.uuid() });
export type RemoveContact = z.infer<typeof RemoveContact>;

/** Takes a contact away. Throws `notFound`. */
export async function removeContact(viewer: Viewer, { sponsorId, contactId }: RemoveContact): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const { count } = await tx.sponsorContact.deleteMany({ where: { organizationId, sponsorId, id: contactId } });
    if (count === 0) throw new AppError('notFound');
    await appendAudit(tx, viewer, 'sponsor.contact-removed', { type: 'sponsor', id: sponsorId, details: { contactId } });
    return { sponsorId };
  });
}
