import { expect, test } from 'vitest';
import type { AttentionRank } from '@/lib/domain/enrollment/assessment';
import { dueWords } from '@/lib/domain/enrollment/attention';
import { isOfFlag, reasonAsksFor } from '@/lib/domain/enrollment/attention-in-words';

const ranks: readonly AttentionRank[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

test('open flags and flags past their time stand on top of the page; nothing else does', () => {
  expect(ranks.filter((rank) => isOfFlag({ rank }))).toEqual([1, 2, 3, 6]);
});

test('a reason leads to the page it asks for', () => {
  const asked = (rank: AttentionRank, text = '') => reasonAsksFor({ rank, text });
  expect([asked(10, dueWords['check-in']), asked(10, dueWords.screening), asked(11), asked(12)]).toEqual([
    'check-in',
    'screening',
    'end',
    'close-goal',
  ]);
  expect(asked(5, 'Pain goal overdue')).toBeNull();
});
