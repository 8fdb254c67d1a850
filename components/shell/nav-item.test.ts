import { expect, test } from 'vitest';
import { currentHref } from './nav-item';

const items = ['/outcomes', '/outcomes/sponsors', '/programs'].map((href) => ({ href, label: href, icon: 'inbox' as const }));
const caseload = { href: '/caseload', label: 'Caseload', icon: 'inbox' as const, under: '/patients' };

test.each([
  ['/outcomes', '/outcomes'],
  ['/outcomes/clinics', '/outcomes'],
  ['/outcomes/sponsors/7', '/outcomes/sponsors'],
  ['/programs-old', null],
  ['/', null],
  ['/patients/7/record', '/caseload'],
  ['/patients-old', null],
])('%s', (path, expected) => {
  expect(currentHref(path, [...items, caseload])).toBe(expected);
});
