import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const header = 'x-forwarded-for';
const kept = globalThis as { cairnAddressProxies?: number };

/**
 * Makes the client's address trustworthy, once per server process (from `instrumentation.ts`). Next passes on an
 * `X-Forwarded-For` that anyone may have sent, and adds the socket's address only when there is none. So before Next sees a
 * request the header is replaced: by the socket's address, or by what the last of `proxies` trusted proxies saw.
 */
export function nameClientAddresses(proxies: number): void {
  const isFirst = kept.cairnAddressProxies === undefined;
  kept.cairnAddressProxies = proxies;
  if (!isFirst) return;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[header] = addressSeen(request.headers[header], request.socket.remoteAddress, kept.cairnAddressProxies ?? 0);
  });
}

/** The address `proxies` steps away: each trusted proxy appends the one it saw. What stands further left, anyone may have written. */
export function addressSeen(forwarded: string | string[] | undefined, socket: string | undefined, proxies: number): string {
  const chain = [...String(forwarded ?? '').split(','), socket ?? ''].map((part) => part.trim());
  return chain.at(-1 - proxies) || socket || '';
}

/** The client's address in the form that limits count by: IPv4, or the /64 network of IPv6. `unknown`, shared by all, when nothing vouches for it. */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  if (kept.cairnAddressProxies === undefined) return 'unknown';
  return countedAddress(headers.get(header) ?? '');
}

/** IPv6 is counted by /64, since a household has 2^64 of them; IPv4 in IPv6 as IPv4. */
export function countedAddress(address: string): string {
  const plain = address.replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped && isIP(mapped) === 4) return mapped;
  if (isIP(plain) === 4) return plain;
  if (isIP(plain) !== 6) return 'unknown';
  const compressed = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = '', tail] = compressed.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const groups = tail === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
