import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';

test('says that it lives and is ready, and lets nobody keep that', async ({ request }) => {
  for (const [path, status] of [
    ['live', 'live'],
    ['ready', 'ready'],
  ]) {
    const response = await request.get(`/api/health/${path}`);
    expect(response.status()).toBe(200);
    expect(await response.json()).toEqual({ status });
    expect(response.headers()['cache-control']).toMatch(/no-store/);
  }
});
