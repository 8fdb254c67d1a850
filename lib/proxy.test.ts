import { NextRequest } from 'next/server';
import { expect, test, vi } from 'vitest';
import { proxy } from '@/proxy';

vi.mock('@/lib/env', () => ({ env: () => ({ APP_URL: 'http://cairn.test' }) }));

test.each([
  ['/caseload', 'private, no-store'],
  ['/api/flags/other', 'private, no-store'],
  ['/api/flags?since=1', 'private, no-store, no-transform'],
])('%s is kept nowhere, and an event stream is sent as it is', async (address, kept) => {
  const { headers } = await proxy(new NextRequest(`http://cairn.test${address}`));
  expect(headers.get('Cache-Control')).toBe(kept);
});

test.each([
  ['multipart/form-data', 400],
  ['multipart/form-data; boundary=', 400],
  ['multipart/form-data; charset=utf-8', 400],
  ['multipart/form-data; boundary=----x', 200],
  ['multipart/form-data; boundary="a b"', 200],
  ['application/x-www-form-urlencoded', 200],
])('a form sent as %s is answered with %d', async (type, status) => {
  const request = new NextRequest('http://cairn.test/caseload', { method: 'POST', headers: { 'content-type': type }, body: 'x' });
  expect((await proxy(request)).status).toBe(status);
});
