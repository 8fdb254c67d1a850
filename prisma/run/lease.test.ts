import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { livingLeases, takeLease } from './lease';
import { withLock } from './lock';
import { processIdentity } from './process-identity';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cairn-lease-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const impossiblePid = 2 ** 22 + 1;
const parent = processIdentity(process.ppid) ?? '';

test('only living processes count', () => {
  for (const name of [`${impossiblePid}@1`, `${process.pid}@1`, parent]) writeFileSync(path.join(folder, name), '');
  expect(livingLeases(folder)).toEqual([parent]);
  expect(readdirSync(folder)).toEqual([parent]);
});

test('the last one to go is told so', () => {
  const lease = takeLease(folder);
  writeFileSync(path.join(folder, parent), '');
  expect(lease.release()).toBe(false);
  rmSync(path.join(folder, parent));
  expect(takeLease(folder).release()).toBe(true);
});

test('a lock runs one after the other', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} in`);
    await new Promise(setImmediate);
    order.push(`${name} out`);
  };
  const file = path.join(folder, 'lock');
  await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
});

test('a lock of a dead process is taken over, and released when the work fails', async () => {
  const file = path.join(folder, 'lock');
  writeFileSync(file, `${impossiblePid}@1`);
  await expect(withLock(file, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(readdirSync(folder)).toEqual([]);
});
