import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const host = 'cairn.example:3000';

test.each([
  ['a form of this site', { host, origin: 'http://cairn.example:3000', 'sec-fetch-site': 'same-origin' }, true],
  ['a browser that does not say where from', { host, origin: 'http://cairn.example:3000' }, true],
  ['behind a proxy', { host: '10.0.0.7', 'x-forwarded-host': host, origin: 'https://cairn.example:3000' }, true],
  ['another site', { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['another site that a browser does not name', { host, origin: 'https://evil.example' }, false],
  ['another port', { host, origin: 'http://cairn.example:4000' }, false],
  ['a sandboxed page', { host, origin: 'null' }, false],
  ['another host of the same site', { host, origin: 'http://cairn.example:3000', 'sec-fetch-site': 'same-site' }, false],
  ['no origin at all', { host }, false],
])('%s', (_, headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(expected);
});
