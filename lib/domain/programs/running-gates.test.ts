import { describe, expect, test } from 'vitest';
import { type GateCheck, gatesFor, openGates, runningGates, runningOpenSince, scanGate } from './running-gates';

const met = (gate: string, onDay = '2026-11-02'): GateCheck => ({ gate, met: true, onDay });
const lost = (gate: string, onDay = '2026-11-09'): GateCheck => ({ gate, met: false, onDay });
const all = (onDay?: string) => runningGates.map((gate) => met(gate, onDay));
const [pressing = '', walking = ''] = runningGates;

describe('running is locked by', () => {
  test.each<[string, string[], GateCheck[], string[]]>([
    ['nothing where there are no gates', [], [], []],
    ['nothing once every gate is met', runningGates, all(), []],
    ['every gate that nobody has checked', runningGates, [], runningGates],
    ['the last one open', runningGates, all().slice(0, -1), runningGates.slice(-1)],
    ['a gate that was met and is no longer', runningGates, [...all(), lost(walking)], [walking]],
    ['nothing once it is met again', runningGates, [...all(), lost(walking), met(walking, '2026-11-16')], []],
    ['the gate of which the last entry says no, also for an earlier day', runningGates, [...all(), lost(walking, '2026-10-30')], [walking]],
    ['the gate, not by what is said of another', [pressing], [met(walking)], [pressing]],
  ])('%s', (_, gates, checks, open) => {
    expect(openGates(gates, checks)).toEqual(open);
  });
});

test.each<[string, GateCheck[], string | null]>([
  ['the day the last one was met, whatever was entered last', [...all().slice(1), met(pressing, '2026-10-28')], '2026-11-02'],
  ['a later day of one gate', [...all('2026-10-20').slice(1), met(pressing, '2026-10-28')], '2026-10-28'],
  ['never while one is open', all().slice(1), null],
  ['anew from the day a lost gate was met again', [...all(), lost(walking), met(walking, '2026-11-16')], '2026-11-16'],
])('running is open since %s', (_, checks, day) => {
  expect(runningOpenSince(runningGates, checks)).toBe(day);
});

test('a program without gates was never locked', () => {
  expect(runningOpenSince([], [])).toBeNull();
});

test.each([
  ['a high-risk site', 'navicular', true],
  ['another site', 'fibula', false],
  ['a site that nobody noted', null, true],
])('the scan is asked for at %s: %s', (_, site, asked) => {
  expect(gatesFor(runningGates, site).includes(scanGate)).toBe(asked);
  expect(gatesFor(runningGates, site)).toHaveLength(asked ? 5 : 4);
});
