import 'server-only';
import * as z from 'zod';
import { idempotencyKey } from '@/lib/data/once';
import { giveBackAttempts, takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import { findIdentity } from '@/lib/data/sessions/find-identity';
import { passwordIsSet, setPassword } from '@/lib/data/sessions/set-password';
import type { Viewer } from '@/lib/domain/access';
import { waitInWords } from '@/lib/domain/wait-in-words';
import { AppError } from '@/lib/errors';
import { passwordAttempts } from './attempt-limits';
import { newPasswordProblem } from './check-new-password';
import { hashPassword, passwordMatches } from './password-hash';

export const ChangePassword = z
  .object({
    key: idempotencyKey,
    currentPassword: z.string({ error: 'Enter your current password.' }).max(256, { error: 'This is too long for a password.' }),
    newPassword: z.string({ error: 'Enter a new password.' }).max(256, { error: 'Use at most 128 characters.' }),
    repeatedPassword: z.string({ error: 'Enter the new password once more.' }),
  })
  .refine(({ newPassword, repeatedPassword }) => newPassword === repeatedPassword, {
    path: ['repeatedPassword'],
    error: 'This differs from the new password.',
  });

/** Changes the viewer's password and ends their other sessions. Throws `refused` beside the field that does not fit, `tooMany`, `stale`. */
export async function changePassword(viewer: Viewer, { key, currentPassword, newPassword }: z.infer<typeof ChangePassword>): Promise<void> {
  if (await passwordIsSet(viewer, key)) return;
  const problem = newPasswordProblem(newPassword, viewer);
  if (problem) throw new AppError('refused', problem, 'newPassword');
  const attempts = passwordAttempts(viewer.userId);
  const taken = await takeAttempts(attempts);
  if (!taken.allowed) throw new AppError('tooMany', `Too many attempts. Try again ${waitInWords(taken.retryInSeconds)}.`);
  const identity = await findIdentity(viewer.email);
  if (identity?.userId !== viewer.userId || !(await passwordMatches(identity.passwordHash, currentPassword)))
    throw new AppError('refused', 'This is not your current password.', 'currentPassword');
  if (currentPassword === newPassword) throw new AppError('refused', 'This is the password you have now.', 'newPassword');
  await setPassword(viewer, { key, verifiedHash: identity.passwordHash, newHash: await hashPassword(newPassword) });
  await giveBackAttempts(attempts);
}
