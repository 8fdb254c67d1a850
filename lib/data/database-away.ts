import 'server-only';
import * as z from 'zod';

/** What Prisma, its adapter, node-postgres and sockets say when no connection could be had: the work did not begin. */
const unreachable =
  /^(P1000|P1001|P1002|P2024|P2037|DatabaseNotReachable|TooManyConnections|AuthenticationFailed|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|57P03|53300|28000|28P01)$/;
/** And when it was lost on the way: ended by the server, closed, timed out. */
const lost = /^(P1008|P1017|P2028|ConnectionClosed|SocketTimeout|ECONNRESET|EPIPE|ETIMEDOUT|57P0[12]|08\w{3})$/;

const lostMessage = /Connection terminated|connection error and is not queryable|terminating connection|Query read timeout/;
const unreachableMessage = /timeout exceeded when trying to connect|Unable to start a transaction/;

const PrismaMeta = z.object({
  driverAdapterError: z.object({ cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }) }),
});

/**
 * Whether an error means that the database is away rather than that the work is wrong. `unreachable`: nothing was begun.
 * `lost`: whether a commit under way was stored is not known. Null: neither.
 */
export function databaseTrouble(error: unknown): 'unreachable' | 'lost' | null {
  if (!(error instanceof Error)) return null;
  if (unreachableMessage.test(error.message)) return 'unreachable';
  const codes = codesOf(error);
  if (codes.some((code) => unreachable.test(code))) return 'unreachable';
  if (codes.some((code) => lost.test(code)) || lostMessage.test(error.message)) return 'lost';
  return databaseTrouble(error.cause);
}

function codesOf(error: Error): string[] {
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const meta = PrismaMeta.safeParse('meta' in error ? error.meta : undefined);
  const { kind, originalCode } = meta.data?.driverAdapterError.cause ?? {};
  return [...code, kind, originalCode].filter((one) => one !== undefined);
}

/** Whether it is the database that is away, whatever was under way. */
export const isDatabaseAway = (error: unknown): boolean => databaseTrouble(error) !== null;
