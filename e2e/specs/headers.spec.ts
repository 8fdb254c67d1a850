import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';

test.use({ as: 'clinician' });

/** The policy's directives by name. */
function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

test('every answer says what a browser may do with it', async ({ page, openAs }) => {
  const administrator = await openAs('administrator');
  for (const [who, path] of [
    [page, '/'],
    [page, '/conditions/sciatica'],
    [page, '/eligibility?q=health'],
    [page, '/caseload'],
    [page, '/settings/sessions'],
    [page, '/no-such-page'],
    [administrator, '/audit'],
    [administrator, '/people'],
  ] as const) {
    const headers = (await who.request.get(path)).headers();
    const policy = directives(headers['content-security-policy'] ?? '');
    expect(policy.get('script-src'), path).toMatch(/'nonce-[0-9a-f]{32}'/);
    expect(policy.get('script-src'), path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(policy.get('style-src'), path).not.toContain('unsafe-inline');
    expect(policy.get('frame-ancestors'), path).toBe("'none'");
    expect(policy.get('object-src'), path).toBe("'none'");
    expect(policy.get('base-uri'), path).toBe("'none'");
    expect(policy.get('form-action'), path).toBe("'self'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['cache-control'], path).toMatch(/no-store/);
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('an answer to a search is data, with which a browser may do nothing', async ({ request }) => {
  const answer = await request.get('/api/eligibility/search?q=health');
  expect(answer.ok()).toBe(true);
  expect(answer.headers()).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringMatching(/no-store/),
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('the nonce is another one each time, and stands on every script of the page, also where the server keeps the page', async ({
  page,
}) => {
  const nonces: string[] = [];
  for (const path of ['/caseload', '/caseload', '/', '/', '/conditions/sciatica', '/conditions/sciatica']) {
    const response = await page.goto(path);
    const policy = directives(response?.headers()['content-security-policy'] ?? '');
    const nonce = policy.get('script-src')?.match(/'nonce-([^']+)'/)?.[1] ?? '';
    const scripts = (await response?.text())?.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test.describe('a script that Cairn did not send', () => {
  const refused = /violates the following Content Security Policy directive/;
  test.use({ provoked: refused });

  test('does not run', async ({ page }) => {
    await page.goto('/');
    const complaint = page.waitForEvent('console', (message) => refused.test(message.text()));
    await page.evaluate(() => {
      const place = document.createElement('div');
      place.innerHTML = `<img src="data:," alt="" onerror="document.title = 'taken over'">`;
      document.body.append(place);
    });
    await complaint;
    expect(await page.title()).not.toBe('taken over');
  });
});

test('the cookie of a session cannot be read by scripts nor sent from other sites', async ({ page }) => {
  await page.goto('/caseload');
  const [session] = (await page.context().cookies()).filter(({ name }) => name.endsWith('cairn.session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});
