import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { assertPortFree, findFreePort, readPort } from './port';

let server: Server | undefined;
afterEach(() => server?.close());

test.each([
  [undefined, 3000],
  ['', 3000],
  ['4100', 4100],
])('PORT %j means %i', (given, expected) => {
  expect(readPort(given)).toBe(expected);
});

test.each(['http', '0', '70000', '80.5', '-1'])('PORT "%s" is refused in one line', (given) => {
  expect(() => readPort(given)).toThrow(/^PORT must be a number from 1 to 65535, not ".*"\.$/);
});

test('a busy port gives one line that says what to do', async () => {
  const port = await findFreePort();
  await expect(assertPortFree(port, '127.0.0.1')).resolves.toBeUndefined();
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is already in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
  );
});
