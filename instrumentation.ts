/** Runs once when the server starts, before its first request. */
export async function register(): Promise<void> {
  // Trap: the same file is compiled for other runtimes, which have none of Node's modules.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ nameClientAddresses }, { env }, { readyLately }] = await Promise.all([
    import('@/lib/auth/client-address'),
    import('@/lib/env'),
    import('@/lib/data/health/ready-lately'),
  ]);
  nameClientAddresses(env().TRUST_PROXY);
  // For the proxy of the same process, which is built apart and should not carry the database's client.
  Object.assign(globalThis, { cairnReady: () => readyLately() });
}
