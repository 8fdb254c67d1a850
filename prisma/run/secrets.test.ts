import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets';

let folder: string;
const file = () => path.join(folder, 'secrets.json');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cairn-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('are made once, long, each its own, and kept for the owner alone', () => {
  const made = loadSecrets(folder);
  expect(made.authSecret).toMatch(/^[0-9a-f]{64}$/);
  expect(made.databasePassword).toMatch(/^[0-9a-f]{64}$/);
  expect(made.databasePassword).not.toBe(made.authSecret);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(loadSecrets(folder)).toEqual(made);
});

test.each([
  ['cut off', '{"authSecret":"'],
  ['too short', '{"authSecret":"short","databasePassword":"short"}'],
])('a file that is %s is refused in one line, not replaced', (_, text) => {
  writeFileSync(file(), text);
  expect(() => loadSecrets(folder)).toThrow(/^.*is damaged\. .*npm run db:reset$/);
  expect(readFileSync(file(), 'utf8')).toBe(text);
});
