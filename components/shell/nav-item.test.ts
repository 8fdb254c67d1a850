import { expect, test } from 'vitest';
import { currentHref } from './nav-item';

const items = ['/outcomes', '/outcomes/sponsors', '/programs'].map((href) => ({ href, label: href, icon: null }));

test.each([
  ['/outcomes', '/outcomes'],
  ['/outcomes/clinics', '/outcomes'],
  ['/outcomes/sponsors/7', '/outcomes/sponsors'],
  ['/programs-old', null],
  ['/', null],
])('%s', (path, expected) => {
  expect(currentHref(path, items)).toBe(expected);
});
