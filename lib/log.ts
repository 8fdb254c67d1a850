import 'server-only';
import pino, { type Logger } from 'pino';
import { env } from '@/lib/env';

let root: Logger | undefined;

/** Redaction is the second line: the first is that no one passes a person's data to a log. */
const redacted = ['password', 'email', 'name', 'token', 'cookie', 'authorization', 'address', 'birthDate', 'memberId', 'values', 'input'];

/** The process's structured log, named after the part that writes. Ids and codes only, never what a person typed or is called. */
export function log(part: string): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: { app: 'cairn' },
    redact: { paths: [...redacted, ...redacted.map((key) => `*.${key}`)], censor: '[redacted]' },
  });
  return root.child({ part });
}

/** What may be logged of an unexpected error: its kind, code and place. Its message can quote a row, so it stays out. */
export function describeError(error: unknown): { kind: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { kind: error.constructor.name, code, at };
}
