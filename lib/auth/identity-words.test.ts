import { describe, expect, test } from 'vitest';
import { newPasswordProblem } from './check-new-password';
import { addressSeen, countedAddress } from './client-address';
import { deviceWords } from './device-words';
import { localPath } from './local-path';
import { secondStep } from './second-step';

describe('where to go after sign-in', () => {
  test.each([
    ['/caseload', '/caseload'],
    ['/caseload?sort=due&page=2', '/caseload?sort=due&page=2'],
    ['/patients/../caseload', '/caseload'],
  ])('%s is a page of this site', (path, expected) => expect(localPath(path)).toBe(expected));

  test.each([
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    '/%0d%0aSet-Cookie:x\n',
    'https://evil.test',
    'javascript:alert(1)',
    'caseload',
    '',
    '/sign-in',
    '/sign-in?next=/sign-in',
    '/api/auth/signout',
    `/${'a'.repeat(1_001)}`,
    null,
    ['/caseload'],
  ])('%j is not', (path) => expect(localPath(path)).toBeNull());
});

describe('the address that limits count by', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:0000::1', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['not an address', 'unknown'],
    ['', 'unknown'],
  ])('%s as %s', (address, expected) => expect(countedAddress(address)).toBe(expected));

  test.each([
    ['no proxy: what was sent is not believed', '1.2.3.4', '203.0.113.7', 0, '203.0.113.7'],
    ['one proxy: the address it saw', '1.2.3.4, 198.51.100.1', '10.0.0.1', 1, '198.51.100.1'],
    ['two proxies', '1.2.3.4, 198.51.100.1, 10.0.0.2', '10.0.0.1', 2, '198.51.100.1'],
    ['a proxy that adds none', undefined, '10.0.0.1', 1, '10.0.0.1'],
  ])('%s', (_, forwarded, socket, proxies, expected) => expect(addressSeen(forwarded, socket, proxies)).toBe(expected));
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Mac'],
  ['curl/8.0', 'Unknown device'],
  [null, 'Unknown device'],
])('%s', (userAgent, expected) => expect(deviceWords(userAgent)).toBe(expected));

describe('a new password', () => {
  const owner = { email: 'marlowe.quist@clinic.test', name: 'Marlowe Quist' };
  test.each([
    ['elevenchars', /at least 12/],
    ['a'.repeat(129), /at most 128/],
    ['Password1234!', /first that are tried/],
    ['P@ssw0rd2026!!', /first that are tried/],
    ['qwertyuiopasdf', /first that are tried/],
    ['123456789012', /first that are tried/],
    ['abcabcabcabc', /first that are tried/],
    ['aaaaaaaaaaaaa', /first that are tried/],
    ['iloveyou12345', /first that are tried/],
    ['Marlowe.Quist1', /first that are tried/],
    ['welcome.marlowe', /first that are tried/],
  ])('%s is refused', (password, problem) => expect(newPasswordProblem(password, owner)).toMatch(problem));

  test.each(['granite lantern quiet otter', 'x7!Kq2#vL9@m', 'äöü wörter über 12', 'cairn-demo-only'])('%s will do', (password) =>
    expect(newPasswordProblem(password, owner)).toBeNull(),
  );
});

test.each([
  [false, false, 'none'],
  [false, true, 'totp'],
  [true, true, 'totp'],
  [true, false, 'enroll'],
] as const)('required %s, set up %s: %s', (mfaRequired, hasTotp, expected) => expect(secondStep({ mfaRequired, hasTotp })).toBe(expected));
