import { describe, expect, test } from 'vitest';
import { EvidenceMark } from '@/lib/domain/evidence';
import type { Measure, MeasureCode } from './measure';
import { measureCodes } from './measure';
import { psfsSingleActivityMdc } from './psfs';
import { measureOf, measures } from './registry';

type Row = [MeasureCode, number, number, Measure['better'], number, string | null, Measure['licence'], number];

// code, min, max, better, items, LOINC, licence, cadence in days
const rows: Row[] = [
  ['nprs', 0, 10, 'lower', 1, '72514-3', 'free', 7],
  ['lefs', 0, 80, 'higher', 20, null, 'score-only', 14],
  ['odi', 0, 100, 'lower', 10, null, 'score-only', 14],
  ['psfs', 0, 10, 'higher', 5, null, 'free', 14],
  ['promis-pf', 10, 90, 'higher', 0, '71959-1', 'score-only', 28],
  ['wiq', 0, 100, 'higher', 0, null, 'score-only', 28],
  ['six-mwd', 0, 1000, 'higher', 0, '64098-7', 'free', 28],
  ['tread-pain-free', 0, 3600, 'higher', 0, null, 'free', 42],
  ['tread-max', 0, 3600, 'higher', 0, null, 'free', 42],
  ['heel-raise', 0, 100, 'higher', 0, null, 'free', 28],
  ['hop', 0, 200, 'higher', 0, null, 'free', 28],
  ['uwri', 0, 36, 'higher', 9, null, 'score-only', 14],
  ['tsk-11', 11, 44, 'lower', 11, null, 'score-only', 28],
  ['phq-2', 0, 6, 'lower', 2, '55758-7', 'free', 28],
  ['phq-9', 0, 27, 'lower', 9, '44261-6', 'free', 28],
  ['gad-7', 0, 21, 'lower', 7, '70274-6', 'free', 28],
  ['groc', -5, 5, 'higher', 1, null, 'free', 28],
  ['satisfaction', 0, 10, 'higher', 1, null, 'ours', 42],
  ['flare-days', 0, 7, 'lower', 1, null, 'ours', 7],
  ['knee-to-wall', 0, 20, 'lower', 0, null, 'free', 14],
  ['slr', 0, 90, 'lower', 0, null, 'free', 14],
  ['load-checklist', 0, 100, 'higher', 8, null, 'ours', 14],
];

test.each(rows)('%s: range, direction, items, LOINC, licence, cadence', (code, min, max, better, items, loinc, licence, cadence) => {
  const measure = measureOf(code);
  expect(measure).toMatchObject({ code, min, max, better, loinc, licence });
  expect(measure.items).toHaveLength(items);
  expect(measure.cadenceDays).toMatchObject({ value: cadence, mark: 'P' });
});

test('the registry holds every measure under its own code', () => {
  expect(rows.map(([code]) => code)).toEqual([...measureCodes]);
  for (const [code, measure] of Object.entries(measures)) expect(measure.code).toBe(code);
});

const short = (cited: { value: number; mark: string } | null | undefined) => (cited ? `${cited.value} ${cited.mark}` : null);

// code, MCID, MCID share, MDC
test.each([
  ['nprs', '2 M', '0.3 M', null],
  ['lefs', '9 V', null, '9 V'],
  ['odi', '10 M', '0.3 M', '10 v'],
  ['psfs', null, null, '2 V'],
  ['promis-pf', '4 P', null, null],
  ['wiq', '11 M', null, null],
  ['six-mwd', '20 M', null, null],
  ['tread-pain-free', '87 V', null, null],
  ['tread-max', '95 V', null, null],
  ['heel-raise', null, null, '6 V'],
  ['hop', null, null, '9 P'],
  ['uwri', '8 V', null, null],
  ['tsk-11', '4 M', null, null],
  ['phq-2', null, null, null],
  ['phq-9', '5 M', null, null],
  ['gad-7', '4 M', null, null],
  ['groc', '2.5 V', null, null],
  ['satisfaction', null, null, null],
  ['flare-days', null, null, null],
  ['knee-to-wall', '2 P', null, null],
  ['slr', null, null, null],
  ['load-checklist', null, null, null],
] as const)('%s: change thresholds', (code, mcid, share, mdc) => {
  const measure = measureOf(code);
  expect([short(measure.mcid), short(measure.mcidShare), short(measure.mdc)]).toEqual([mcid, share, mdc]);
});

describe('figures that a few measures add', () => {
  test('treadmill: small, moderate and large change', () => {
    const levels = (code: MeasureCode) => Object.values(measureOf(code).mcidLevels ?? {}).map(short);
    expect(levels('tread-pain-free')).toEqual(['35 V', '87 V', '138 V']);
    expect(levels('tread-max')).toEqual(['38 V', '95 V', '152 V']);
  });

  test('both treadmill times name the same protocol', () => {
    expect(measureOf('tread-max').protocol).toBeTruthy();
    expect(measureOf('tread-max').protocol).toBe(measureOf('tread-pain-free').protocol);
  });

  test.each([
    ['hop', '90 V'],
    ['phq-2', '3 v'],
    ['gad-7', '10 v'],
  ] as const)('%s: threshold %s', (code, threshold) => {
    expect(short(measureOf(code).threshold)).toBe(threshold);
  });

  test('UWRI has a minimal important change, PSFS an MDC for a single activity', () => {
    expect(short(measureOf('uwri').mic)).toBe('5 V');
    expect(short(psfsSingleActivityMdc)).toBe('3 V');
  });

  test('only the rating of change is an anchor, only the hop test waits for clearance', () => {
    expect(measureCodes.filter((code) => measures[code].anchorOnly)).toEqual(['groc']);
    expect(measureCodes.filter((code) => measures[code].lockedBeforeClearance)).toEqual(['hop']);
  });
});

test.each(measureCodes)('%s: wording is shown only where its licence allows, every figure has a source', (code) => {
  const measure = measureOf(code);
  for (const item of measure.items) expect(item.text === null).toBe(measure.licence === 'score-only');
  for (const cited of [measure.mcid, measure.mcidShare, measure.mdc, measure.cadenceDays]) {
    if (cited === null) continue;
    expect(EvidenceMark.safeParse(cited.mark).success).toBe(true);
    expect(cited.source).not.toBe('');
  }
  expect(measure.howTo).toMatch(/[.?]$/);
});
