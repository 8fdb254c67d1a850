import http from 'node:http';
import net, { type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Post, postToPayer } from '@/lib/data/gateways/post-to-payer';
import { isPublicAddress } from '@/lib/data/gateways/public-address';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<URL> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const serve = (handler: http.RequestListener) => listen(http.createServer(handler));
const post = (url: URL, change: Partial<Post> = {}) =>
  postToPayer({
    url,
    body: 'ISA',
    contentType: 'text/plain',
    accepts: ['text/plain'],
    authorization: null,
    timeoutMs: 20_000,
    isInside: true,
    ...change,
  });
/** Only where nothing comes: an answer may take a slow machine longer. */
const soon = { timeoutMs: 300 };
const plain = { 'content-type': 'text/plain; charset=utf-8' };

test('sends the body, its type and the secret, and reads the answer', async () => {
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    response.writeHead(200, plain).end(`${request.method} ${request.headers['content-type']} ${request.headers.authorization} ${body}`);
  });
  expect(await post(url, { authorization: 'Basic c2VjcmV0' })).toEqual({ body: 'POST text/plain Basic c2VjcmV0 ISA' });
});

describe('an answer that is none', () => {
  test.each<[string, number, Record<string, string>, string]>([
    ['500', 500, plain, 'network'],
    ['429', 429, plain, 'network'],
    ['401', 401, plain, 'rejected'],
    ['404', 404, plain, 'rejected'],
    ['301', 301, { location: 'http://127.0.0.1:9/' }, 'rejected'],
    ['a web page', 200, { 'content-type': 'text/html' }, 'malformed'],
    ['no type', 200, {}, 'malformed'],
    ['announced as huge', 200, { ...plain, 'content-length': '99999999' }, 'malformed'],
  ])('%s', async (_, status, headers, reason) => {
    const url = await serve((_request, response) => response.writeHead(status, headers).end(status === 200 ? undefined : 'x'));
    expect(await post(url)).toEqual({ reason });
  });

  test('a redirect is not followed, wherever it leads', async () => {
    let asked = 0;
    const target = await serve((_request, response) => {
      asked += 1;
      response.writeHead(200, plain).end('ISA');
    });
    const url = await serve((_request, response) => response.writeHead(307, { location: target.href }).end());
    expect(await post(url)).toEqual({ reason: 'rejected' });
    expect(asked).toBe(0);
  });
});

describe('a connection that is none', () => {
  test('nobody listens', async () => {
    const url = await serve(() => {});
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
    expect(await post(url)).toEqual({ reason: 'network' });
  });

  test('accepted, then silence', async () => {
    expect(await post(await listen(net.createServer(() => {})), soon)).toEqual({ reason: 'timeout' });
  });

  test('half an answer, then silence', async () => {
    const url = await serve((_request, response) => void response.writeHead(200, { ...plain, 'content-length': '100' }).write('ISA*'));
    expect(await post(url, soon)).toEqual({ reason: 'timeout' });
  });

  test('a drop now and then does not lengthen the time', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, plain);
      const drip = setInterval(() => response.write('.'), 50);
      response.once('close', () => clearInterval(drip));
    });
    // The drops never end: had they lengthened the time, there would be no answer.
    expect(await post(url, soon)).toEqual({ reason: 'timeout' });
  });

  test('half an answer, then the connection breaks', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { ...plain, 'content-length': '100' });
      response.write('ISA*', () => response.socket?.resetAndDestroy());
    });
    expect(await post(url)).toEqual({ reason: 'network' });
  });

  test('closed without a word', async () => {
    expect(await post(await listen(net.createServer((socket) => socket.end())))).toEqual({ reason: 'network' });
  });

  test('not HTTP', async () => {
    expect(await post(await listen(net.createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))))).toEqual({ reason: 'network' });
  });

  test('an answer without end is cut off', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      response.writeHead(200, plain);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await post(url, { timeoutMs: 5000 })).toEqual({ reason: 'malformed' });
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('nothing inside is asked', () => {
  test.each([
    'http://payer.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'https://10.1.2.3/',
    'https://[::ffff:10.0.0.1]/',
    'ftp://payer.example/',
    'https://2130706433/',
  ])('%s', async (address) => expect(await post(new URL(address), { isInside: false })).toEqual({ reason: 'rejected' }));

  test('nor a name that leads inside', async () => {
    let connections = 0;
    const url = await listen(
      net.createServer(() => {
        connections += 1;
      }),
    );
    expect(await post(new URL(`https://localhost:${url.port}/`), { isInside: false })).toEqual({ reason: 'network' });
    expect(connections).toBe(0);
  });

  test.each<[string, boolean]>([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['payer.example', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});
