/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  // Trap: the same file is compiled for other runtimes, which have none of Node's modules.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ nameClientAddresses }, { env }] = await Promise.all([import('@/lib/auth/client-address'), import('@/lib/env')]);
  nameClientAddresses(env().TRUST_PROXY);
}
