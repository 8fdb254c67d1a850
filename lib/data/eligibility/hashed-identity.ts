import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import type { Claim, SameText } from '@/lib/domain/eligibility/match-person';
import { foldLetters } from '@/lib/domain/eligibility/normalize-name';
import { env } from '@/lib/env';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Who was asked about, so that the same person asked about twice can be told and nobody be read: keyed with the secret. */
export function hashedIdentity({ givenName, familyName, birthDate, identifier }: Claim): Uint8Array<ArrayBuffer> {
  const parts = [foldLetters(givenName), foldLetters(familyName), birthDate, identifierKey(identifier)];
  return new Uint8Array(hmac(env().AUTH_SECRET, `eligibility identity\0${parts.join('\0')}`));
}

/** Compares texts by hashes under a key that lives for one question, so that the time says nothing about where they differ or how long they are. */
export function constantTimeComparison(): SameText {
  const key = randomBytes(32);
  return (one, other) => timingSafeEqual(hmac(key, one), hmac(key, other));
}
