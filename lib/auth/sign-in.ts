import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { giveBackAttempts, takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import { findIdentity, type Identity } from '@/lib/data/sessions/find-identity';
import { openSession } from '@/lib/data/sessions/open-session';
import { type Refusal, recordRefusal } from '@/lib/data/sessions/record-refusal';
import { homeOf } from '@/lib/domain/access';
import { refusalPause } from '@/lib/domain/refusal-pause';
import { waitInWords } from '@/lib/domain/wait-in-words';
import { AppError } from '@/lib/errors';
import { describeError, log } from '@/lib/log';
import { signInAttempts } from './attempt-limits';
import { deviceWords } from './device-words';
import { passwordMatches } from './password-hash';
import { secondStep } from './second-step';

export const SignIn = z.object({
  email: z
    .string({ error: 'Enter your email address.' })
    .trim()
    .max(320, { error: 'This is too long for an email address.' })
    .regex(/^[^\s@]+@[^\s@]+$/, { error: 'Enter an email address, such as name@clinic.org.' }),
  password: z.string({ error: 'Enter your password.' }).max(256, { error: 'This is too long for a password.' }),
});

/** Where a sign-in comes from. */
export type Visitor = { address: string; userAgent: string | null };

const wrong = 'This email address and password do not fit together. Check both and try again.';

/**
 * Checks a password and opens a session: its token, and where the person belongs. Throws AppError with the words to show;
 * unknown account, wrong password and disabled account share theirs, and take as long.
 */
export async function signIn({ email, password }: z.infer<typeof SignIn>, visitor: Visitor): Promise<{ token: string; home: string }> {
  const startedAt = performance.now();
  const attempts = signInAttempts(email.toLowerCase(), visitor.address);
  const taken = await takeAttempts(attempts);
  if (!taken.allowed) throw new AppError('tooMany', `Too many attempts. Try again ${waitInWords(taken.retryInSeconds)}.`);

  const identity = await findIdentity(email);
  const matches = await passwordMatches(identity?.passwordHash ?? null, password);
  if (!identity || !matches || identity.disabled) {
    if (identity) await noteRefusal(identity, matches ? 'account disabled' : 'wrong password');
    else log('auth').info('sign-in to an unknown account refused');
    await pause(refusalPause(performance.now() - startedAt));
    throw new AppError('refused', wrong);
  }
  if (secondStep(identity) !== 'none') {
    await noteRefusal(identity, 'second step missing');
    throw new AppError('refused', 'Your account needs a second step at sign-in, which is not available here yet. Ask your administrator.');
  }
  const token = await openSession(identity, { email, device: deviceWords(visitor.userAgent), mfaAt: null });
  if (!token) throw new AppError('refused', wrong);
  await giveBackAttempts(attempts);
  return { token, home: homeOf[identity.role] };
}

/** A refusal stays a refusal when it cannot be written down. */
async function noteRefusal(identity: Identity, reason: Refusal): Promise<void> {
  try {
    await recordRefusal(identity, reason);
  } catch (error) {
    log('auth').error({ error: describeError(error) }, 'a refused sign-in was not recorded');
  }
}
