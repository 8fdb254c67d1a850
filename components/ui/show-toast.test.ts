import { expect, test } from 'vitest';
import { listenForToasts, showToast } from './show-toast';

test('messages wait for a listener and come in order', () => {
  const seen: string[] = [];
  showToast({ title: 'first' });
  const stop = listenForToasts(({ title }) => seen.push(title));
  showToast({ title: 'second' });
  stop();
  showToast({ title: 'third' });
  expect(seen).toEqual(['first', 'second']);
  listenForToasts(({ title }) => seen.push(title))();
  expect(seen).toEqual(['first', 'second', 'third']);
});
