import { expect, test } from 'vitest';
import type { FlagNews } from './flag-feed';
import { newsWords, staysOver } from './flag-news-words';

const news = (severity: FlagNews['severity'], change: FlagNews['change'], more: Partial<FlagNews> = {}): FlagNews => ({
  id: 'one',
  patientId: 'patient',
  severity,
  change,
  isOwn: false,
  ...more,
});

test.each([
  [news('emergency', 'raised'), /^Emergency:/, /call 911 or go to an emergency room now/],
  [news('urgent', 'raised'), /^Urgent:/, /today/],
])('a raised flag says what to do', (given, title, todo) => {
  expect(newsWords(given).title).toMatch(title);
  expect(newsWords(given).todo).toMatch(todo);
});

test.each([
  ['held', 'Care of one of your patients was put on hold.'],
  ['resumed', 'Care of one of your patients goes on again.'],
] as const)('care that is %s asks for nothing', (change, title) => {
  expect(newsWords(news(null, change))).toEqual({ title, todo: null });
});

const other = { id: 'other' };

test.each([
  ['nothing is shown', null, news('urgent', 'raised'), false],
  ['an emergency and something urgent', news('emergency', 'raised'), news('urgent', 'raised', other), true],
  ['something urgent and an emergency', news('urgent', 'raised'), news('emergency', 'raised', other), false],
  ['something urgent and a hold', news('urgent', 'raised'), news(null, 'held', other), true],
  ['two emergencies: the newer one', news('emergency', 'raised'), news('emergency', 'raised', other), false],
  ['an emergency, now acknowledged', news('emergency', 'raised'), news('emergency', 'acknowledged'), false],
  ['an emergency, and another flag cleared', news('emergency', 'raised'), news('emergency', 'cleared', other), true],
  [
    'something urgent, and what the viewer does elsewhere',
    news('urgent', 'raised'),
    news('urgent', 'raised', { ...other, isOwn: true }),
    true,
  ],
  ['something urgent that the viewer acknowledges', news('urgent', 'raised'), news('urgent', 'acknowledged', { isOwn: true }), false],
])('whether a notice stays: %s', (_, shown, next, stays) => {
  expect(staysOver(shown, next)).toBe(stays);
});
