import { createServer } from 'node:net';
import { PlainProblem } from './stop-with-line';

/** Reads PORT; 3000 when it is not set. */
export function readPort(given: string | undefined): number {
  if (!given) return 3000;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainProblem(`PORT must be a number from 1 to 65535, not "${given}".`);
  return port;
}

/** Throws the one line that tells what to do when something already listens on the port. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    throw new PlainProblem(portProblem(port, host, (error as NodeJS.ErrnoException).code));
  }
}

/** A port that was free a moment ago, on loopback. */
export function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

function portProblem(port: number, host: string, code: string | undefined): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`;
  return `Cannot listen on ${host}:${port} (${code ?? 'unknown error'}).`;
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
