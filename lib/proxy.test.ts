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
