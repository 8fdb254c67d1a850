import { expect, test } from 'vitest';
import { unavailablePage, wantsPage } from './unavailable-page';

const page = 'text/html,application/xhtml+xml,*/*;q=0.8';

test.each([
  ['a page', '/caseload', { accept: page }, true],
  ['a plain form', '/patients/one', { accept: page, 'content-type': 'multipart/form-data; boundary=x' }, true],
  ['a page that Cairn’s scripts ask for', '/caseload', { accept: page, rsc: '1' }, false],
  ['a form that they send', '/caseload', { accept: page, 'next-action': 'x' }, false],
  ['whether it is ready', '/api/health/ready', { accept: page }, false],
  ['data', '/caseload/export', { accept: '*/*' }, false],
  ['whatever', '/', {}, false],
])('%s', (_, pathname, headers, wanted) => {
  expect(wantsPage({ headers: new Headers(headers), nextUrl: { pathname } })).toBe(wanted);
});

test('the page says what is the matter, when to come back, and carries no script', () => {
  const { status, headers, body } = unavailablePage('abc', 'page');
  expect(status).toBe(503);
  expect(headers['Retry-After']).toMatch(/^\d+$/);
  expect(body).toContain('Cairn cannot be reached right now');
  expect(body).toContain('<style nonce="abc">');
  expect(body).not.toMatch(/<script|style=/);
});

test('only of a form that was not taken it says that nothing was changed: a page may be where a form that was saved leads', () => {
  expect(unavailablePage('abc', 'form').body).toContain('changed nothing');
  expect(unavailablePage('abc', 'page').body).not.toMatch(/nothing|form/);
});
