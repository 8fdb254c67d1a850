import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/errors';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of random bytes that nobody kept: compared against when there is no account, so that it takes as long as when there is one. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$YVu+az7lFoAzEH0gF8Y5hg$8rS/PM4RuCLPf7ncn6D/yePemCtN9GP/7U8wN44546w';

const atOnce = 2;
const mostWaiting = 64;
let running = 0;
const waiting: (() => void)[] = [];

/** Hashing is meant to be costly: a few at once, a short queue, and the rest is told to come back. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= mostWaiting) throw new AppError('unavailable', 'Many people are signing in right now. Try again in a minute.');
    await new Promise<void>((turn) => waiting.push(turn));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same characters give the same hash whichever keyboard composed them (NIST SP 800-63B, 3.1.1.2). */
const normalized = (password: string) => password.normalize('NFKC');

/** An argon2id hash in PHC notation. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalized(password), cost));

/** Whether the password belongs to the hash. Without a hash it takes as long, and is false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? nobodysHash, normalized(password)));
  return matches && passwordHash !== null;
}
