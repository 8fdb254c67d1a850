import { expect, test } from 'vitest';
import { behaviorFor } from '@/prisma/simulator/simulated-members';
import { simulatedPeople } from './simulated-people';

const said = { covered: 'active', 'not-started': 'not-started', ended: 'ended', 'not-covered': 'not-covered' } as Record<string, string>;

test.each(simulatedPeople)(
  'the simulator tells $givenName $familyName: $kind',
  ({ kind, givenName, familyName, birthDate, identifier }) => {
    const behavior = behaviorFor({
      traceNumber: 'C1',
      askedOn: '2026-11-24',
      payer: { name: 'Plan', payerId: 'P' },
      subscriber: { memberNumber: identifier, givenName, familyName, birthDate },
      dependent: null,
      serviceTypes: ['PT'],
    });
    if (behavior.does === 'answer') expect(behavior.answer.kind).toBe(said[kind]);
    else expect([behavior.does, kind]).toEqual(['fault', 'cannot-check']);
  },
);
