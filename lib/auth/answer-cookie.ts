import 'server-only';
import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import * as z from 'zod';
import type { CheckEligibility } from '@/lib/data/eligibility/check-input';
import { grantCookie, grantMinutes } from '@/lib/data/eligibility/grant';
import { relationships } from '@/lib/domain/eligibility/relationship';
import { env } from '@/lib/env';

/** Encrypted with a key of its own: what a session's cookie holds means nothing here, and the other way around. */
const salt = 'eligibility answer';
const name = 'eligibility-answer';
const lifetime = grantMinutes * 60;

const typedBirth = z.object({ month: z.string().optional(), day: z.string().optional(), year: z.string().optional() });

const Kept = z.object({
  checkId: z.uuid(),
  sponsorId: z.uuid(),
  who: z.enum(relationships),
  givenName: z.string(),
  familyName: z.string(),
  birth: z.iso.date(),
  identifier: z.string(),
  holder: z.object({ givenName: z.string().optional(), familyName: z.string().optional(), birth: typedBirth.optional() }).optional(),
});

/** Which answer a browser may read again, and what was typed for it, so that it can be mended and sent once more. */
export type KeptAnswer = z.output<typeof Kept>;

const options = () =>
  ({ httpOnly: true, sameSite: 'lax', path: grantCookie.path, secure: env().APP_URL.startsWith('https:'), maxAge: lifetime }) as const;

/** Remembers an answer for half an hour in the browser that asked, readable by the server alone; and its grant, in place of any before. */
export async function keepAnswer(input: CheckEligibility, { checkId, grantToken }: { checkId: string; grantToken: string | null }) {
  const jar = await cookies();
  const value = await encode({ token: { ...input, checkId }, secret: env().AUTH_SECRET, salt, maxAge: lifetime });
  jar.set(name, value, options());
  jar.set(grantCookie.name, grantToken ?? '', { ...options(), maxAge: grantToken ? lifetime : 0 });
}

/** The answer that this browser asked for at a sponsor; null when there is none, or it is older than half an hour. */
export async function readKeptAnswer(sponsorId: string): Promise<KeptAnswer | null> {
  const value = (await cookies()).get(name)?.value;
  if (!value) return null;
  const kept = Kept.safeParse(await decode({ token: value, secret: env().AUTH_SECRET, salt }).catch(() => null));
  return kept.success && kept.data.sponsorId === sponsorId ? kept.data : null;
}
