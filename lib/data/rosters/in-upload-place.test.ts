import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Viewer } from '@/lib/domain/access';
import { inUploadPlace } from './in-upload-place';

const someone = () => ({ organizationId: randomUUID(), userId: randomUUID() }) as Viewer;

test('three files of one person at once; the fourth is told, and taken once a place is free', async () => {
  const [viewer, colleague] = [someone(), someone()];
  const arrived: (() => void)[] = [];
  const upload = () => inUploadPlace(viewer, () => new Promise<void>((resolve) => arrived.push(resolve)));
  const underWay = [upload(), upload(), upload()];
  await expect(upload()).rejects.toMatchObject({ code: 'tooMany', message: expect.stringContaining('3 files already') });
  expect(await inUploadPlace(colleague, async () => 'taken')).toBe('taken');
  arrived.shift()?.();
  await underWay[0];
  const next = upload();
  for (const one of arrived) one();
  await Promise.all([...underWay, next]);
});

test('one that fails frees its place', async () => {
  const viewer = someone();
  for (let at = 0; at < 5; at += 1)
    await expect(inUploadPlace(viewer, () => Promise.reject(new Error('broke off')))).rejects.toThrow('broke off');
  expect(await inUploadPlace(viewer, async () => 'taken')).toBe('taken');
});
