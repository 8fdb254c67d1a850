import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url. Only the cookie ever holds it. */
export const newSessionToken = () => randomBytes(32).toString('base64url');

export const isSessionToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value);

/** What the database keeps of it. The token is random and long, so a fast hash is enough. */
export const hashOfToken = (token: string) => new Uint8Array(createHash('sha256').update(token).digest());
