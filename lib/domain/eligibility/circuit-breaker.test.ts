import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, type Circuit, freshCircuit, settle } from './circuit-breaker';

const now = 1_000_000;
const open = (until: number, openings = 1): Circuit => ({ state: 'open', until, openings });
const halfOpen = (since: number, openings = 1): Circuit => ({ state: 'half-open', since, openings });

describe('who may ask', () => {
  test.each<[string, Circuit, boolean, Circuit]>([
    ['closed', freshCircuit, true, freshCircuit],
    ['closed with failures', { state: 'closed', failures: 4 }, true, { state: 'closed', failures: 4 }],
    ['open', open(now + 1), false, open(now + 1)],
    ['open, its pause over', open(now), true, halfOpen(now)],
    ['half-open: one at a time', halfOpen(now - 29_999), false, halfOpen(now - 29_999)],
    ['half-open: the one before was lost', halfOpen(now - 30_000), true, halfOpen(now)],
  ])('%s', (_, circuit, isAdmitted, next) => expect(admit(circuit, now)).toEqual({ isAdmitted, circuit: next }));
});

describe('what an answer or a failure changes', () => {
  test.each<[string, Circuit, boolean, Circuit]>([
    ['a first failure', freshCircuit, false, { state: 'closed', failures: 1 }],
    ['a success forgets failures', { state: 'closed', failures: 4 }, true, freshCircuit],
    ['the fifth in a row opens for 30 s', { state: 'closed', failures: 4 }, false, open(now + 30_000, 1)],
    ['a success closes again', halfOpen(now - 100, 3), true, freshCircuit],
    ['a second opening lasts 60 s', halfOpen(now - 100, 1), false, open(now + 60_000, 2)],
    ['a fifth one 5 min', halfOpen(now - 100, 4), false, open(now + 300_000, 5)],
    ['a straggler does not lengthen the pause', open(now + 5, 2), false, open(now + 5, 2)],
    ['a straggler that came back closes it', open(now + 5, 2), true, freshCircuit],
  ])('%s', (_, circuit, isSuccess, next) => expect(settle(circuit, isSuccess, now)).toEqual(next));
});

test('however it goes, a payer that works again is asked again within 5 min', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400_000), fc.boolean()), { maxLength: 60 }), (history) => {
      let circuit = freshCircuit;
      let time = 0;
      for (const [wait, isSuccess] of history) {
        time += wait;
        const admitted = admit(circuit, time);
        circuit = admitted.isAdmitted ? settle(admitted.circuit, isSuccess, time) : admitted.circuit;
      }
      expect(admit(circuit, time + 300_000).isAdmitted).toBe(true);
    }),
  );
});
