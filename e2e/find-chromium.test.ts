import { expect, test } from 'vitest';
import { findChromium, type Machine } from '@/e2e/find-chromium';

/** A machine on which commands succeed as told, and leave their browser behind when they do. */
function machine({ has = [], works = [], isRoot = false }: { has?: string[]; works?: string[]; isRoot?: boolean }) {
  const there = new Set(has);
  const ran: string[] = [];
  const stub: Machine = {
    onPath: (name) => (there.has(name) ? `/usr/bin/${name}` : null),
    exists: (file) => there.has(file),
    run: (command, args) => {
      const step = command === 'apt-get' ? `apt-get ${args[0]}` : 'download';
      ran.push(step);
      if (!works.includes(step)) return false;
      if (step === 'download') there.add('/own/chrome');
      if (step === 'apt-get install') there.add('chromium');
      return true;
    },
    isRoot,
    ownBrowser: '/own/chrome',
  };
  return { stub, ran };
}

test.each([
  ['an installed one', { has: ['google-chrome', '/own/chrome'] }, '/usr/bin/google-chrome', []],
  ['Chromium before Chrome', { has: ['google-chrome', 'chromium'] }, '/usr/bin/chromium', []],
  ['one downloaded earlier', { has: ['/own/chrome'] }, '/own/chrome', []],
  ['a download', { works: ['download'] }, '/own/chrome', ['download']],
  [
    'the package, as root',
    { works: ['apt-get update', 'apt-get install'], isRoot: true },
    '/usr/bin/chromium',
    ['download', 'apt-get update', 'apt-get install'],
  ],
])('takes %s', (_, given, expected, steps) => {
  const { stub, ran } = machine(given);
  expect(findChromium(stub)).toBe(expected);
  expect(ran).toEqual(steps);
});

test.each([
  ['an ordinary user offline', { works: ['apt-get update', 'apt-get install'] }, ['download']],
  ['root without a package mirror', { isRoot: true }, ['download', 'apt-get update']],
])('%s is told what to install', (_, given, steps) => {
  const { stub, ran } = machine(given);
  expect(() => findChromium(stub)).toThrow(/Install one: `npx playwright install/);
  expect(ran).toEqual(steps);
});
