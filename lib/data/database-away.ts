import 'server-only';

/** Prisma: not reachable, login refused, timed out, connection closed, no connection free; transaction not started or ended. */
const prismaCodes = new Set(['P1000', 'P1001', 'P1002', 'P1008', 'P1010', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037']);
/** Sockets and PostgreSQL: shutting down, starting up, too many connections, connection exceptions. */
const otherCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|57P0|53300|08)/;

/** Whether an error means that the database cannot be used at the moment, rather than that something is wrong with the work. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.constructor.name === 'PrismaClientInitializationError') return true;
  const code = 'code' in error ? String(error.code) : '';
  if (prismaCodes.has(code) || otherCodes.test(code)) return true;
  return /timeout exceeded when trying to connect|Connection terminated/.test(error.message) || isDatabaseAway(error.cause);
}
