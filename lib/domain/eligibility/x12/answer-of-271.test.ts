import { describe, expect, test } from 'vitest';
import { answerOf271 } from './answer-of-271';
import {
  about,
  aboutDependent,
  dependentInquiry,
  inquiry,
  interchange,
  upToDependent,
  upToReceiver,
  upToSubscriber,
} from './sample-271.fixture';

const active = {
  kind: 'active',
  startsOn: null,
  endsOn: null,
  memberCostCents: null,
  visitLimit: null,
  visitsLeft: null,
  planName: null,
  payerTrace: 'WL778213',
};
const rejected = { kind: 'unavailable', reason: 'rejected' };
const malformed = { kind: 'unavailable', reason: 'malformed' };
const notFound = { kind: 'not-found' };
const notCovered = { kind: 'not-covered' };

describe('whether the plan covers the person today', () => {
  test.each<[string, string[], unknown]>([
    ['active, no dates', ['EB*1**30'], active],
    ['active full risk capitation', ['EB*2**30'], active],
    ['active pending investigation', ['EB*5**30'], active],
    ['no service type means the plan', ['EB*1'], active],
    ['plan and therapy in one EB', ['EB*1*IND*30^1^35^88^98^PT^UC**OPEN ACCESS'], { ...active, planName: 'OPEN ACCESS' }],
    ['dates of the plan', ['DTP*346*D8*20260101', 'EB*1**30'], { ...active, startsOn: '2026-01-01' }],
    [
      'from 346 to 347',
      ['DTP*346*D8*20260101', 'DTP*347*D8*20261231', 'EB*1**30'],
      { ...active, startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ],
    ['a range of 291', ['DTP*291*RD8*20260101-20261231', 'EB*1**30'], { ...active, startsOn: '2026-01-01', endsOn: '2026-12-31' }],
    ['one day of 307', ['EB*1**30', 'DTP*307*D8*20250401'], { ...active, startsOn: '2025-04-01' }],
    [
      'plan and eligibility both hold',
      ['DTP*346*D8*20260101', 'DTP*356*D8*20260701', 'DTP*357*D8*20270630', 'EB*1**30'],
      { ...active, startsOn: '2026-07-01', endsOn: '2027-06-30' },
    ],
    ['9999 is no end', ['DTP*356*D8*20200101', 'DTP*357*D8*99991231', 'EB*1**30'], { ...active, startsOn: '2020-01-01' }],
    ['a range up to 9999', ['DTP*307*RD8*20200101-99991231', 'EB*1**30'], { ...active, startsOn: '2020-01-01' }],
    ['dates of premium and service do not count', ['DTP*343*D8*20200101', 'DTP*472*D8*20261124', 'EB*1**30'], active],
    [
      'the benefit goes before the plan',
      ['DTP*346*D8*20200101', 'EB*1**30', 'EB*1**PT', 'DTP*348*D8*20260301', 'DTP*349*D8*20270228'],
      { ...active, startsOn: '2026-03-01', endsOn: '2027-02-28' },
    ],
    ['the last day is covered', ['EB*1**30', 'DTP*357*D8*20261124'], { ...active, endsOn: '2026-11-24' }],
    ['the first day is covered', ['EB*1**30', 'DTP*356*D8*20261124'], { ...active, startsOn: '2026-11-24' }],
    ['starts tomorrow', ['EB*1**30', 'DTP*356*D8*20261125'], { kind: 'not-started', startsOn: '2026-11-25' }],
    ['inactive, starts in January', ['EB*6**30', 'DTP*346*D8*20270101'], { kind: 'not-started', startsOn: '2027-01-01' }],
    ['active in word, ended by date', ['EB*1**30', 'DTP*349*D8*20261123'], { kind: 'ended', endsOn: '2026-11-23' }],
    ['inactive with its end', ['DTP*291*RD8*20250101-20260930', 'EB*6**30'], { kind: 'ended', endsOn: '2026-09-30' }],
    ['inactive, no date', ['EB*6**30'], notCovered],
    ['inactive pending', ['EB*8**30'], notCovered],
    [
      'an ended plan and a current one',
      ['EB*6**30', 'DTP*347*D8*20251231', 'EB*1**30^PT**NEW PLAN', 'DTP*346*D8*20260101'],
      { ...active, startsOn: '2026-01-01', planName: 'NEW PLAN' },
    ],
  ])('%s', (_, lines, expected) => expect(answerOf271(about(...lines), inquiry)).toEqual(expected));
});

describe('the service goes before the plan', () => {
  test.each<[string, string[], unknown]>([
    ['therapy is not covered', ['EB*1**30', 'EB*I**PT'], notCovered],
    ['therapy under physical medicine', ['EB*1**30', 'EB*I**AE'], notCovered],
    ['PT goes before rehabilitation', ['EB*1**30', 'EB*I**A9', 'EB*1**PT'], active],
    ['other services do not matter', ['EB*1**30', 'EB*I**35', 'EB*6**AL'], active],
    ['out of network does not matter', ['EB*1**30', 'EB*I**PT*********N'], active],
    ['one procedure does not matter', ['EB*1**30', 'EB*I**PT**********HC:97110'], active],
    ['an inactive plan covers nothing', ['EB*6**30', 'EB*1**PT'], notCovered],
    ['dental alone is no answer', ['EB*1**35'], malformed],
    ['ask someone else about therapy', ['EB*1**30', 'EB*U**PT'], rejected],
    ['ask someone else about anything', ['EB*U**30'], rejected],
    ['cannot process', ['EB*V'], rejected],
    ['for the spouse only', ['EB*6**30', 'EB*1*SPO*30'], notCovered],
  ])('%s', (_, lines, expected) => expect(answerOf271(about(...lines), inquiry)).toEqual(expected));
});

describe('refusals (AAA) at each level', () => {
  test.each<[string, string[], unknown]>([
    ['the payer, before its name', ['BHT*0022*11*CAIRN0001', 'HL*1**20*1', 'AAA*Y**42*P'], rejected],
    ['the payer', [...upToReceiver.slice(0, 3), 'AAA*N**80*R'], rejected],
    ['who asks', [...upToReceiver, 'AAA*N**51*C'], rejected],
    ['a code of a person said of who asks', [...upToReceiver, 'AAA*N**75*C'], rejected],
    ...['58', '64', '65', '67', '71', '72', '73', '75', '77', '78'].map((code): [string, string[], unknown] => [
      `subscriber ${code}`,
      [...upToSubscriber, `AAA*N**${code}*C`],
      notFound,
    ]),
    ...['15', '42', '56', '60', '62', '68', '76', '80', 'T4', 'ZZ'].map((code): [string, string[], unknown] => [
      `subscriber ${code}`,
      [...upToSubscriber, `AAA*N**${code}*C`],
      rejected,
    ]),
    ['two reasons about the person', [...upToSubscriber, 'AAA*N**72*C', 'AAA*N**73*C'], notFound],
    ['one about the person, one not', [...upToSubscriber, 'AAA*N**75*C', 'AAA*Y**42*R'], rejected],
    ['the service', [...upToSubscriber, 'EB*F**PT', 'AAA*N**52*C'], rejected],
    ['the service, with a status beside', [...upToSubscriber, 'EB*1**30', 'EB*F**PT', 'AAA*N**33*C'], active],
  ])('%s', (_, lines, expected) => expect(answerOf271(interchange('271', lines), inquiry)).toEqual(expected));
});

describe('dependents', () => {
  const plain = { ...active, payerTrace: null };
  test.each<[string, string, unknown]>([
    ['active', aboutDependent('EB*1*FAM*30', 'EB*B**PT****10'), { ...plain, memberCostCents: 1000 }],
    ['a limit for the employee only', aboutDependent('EB*1*FAM*30', 'EB*F*EMP*PT***23***VS*9'), plain],
    ['the plan is for the employee only', aboutDependent('EB*1*EMP*30', 'EB*I**30'), notCovered],
    ['found the subscriber, not the patient', aboutDependent('AAA*N**77*C'), notFound],
    [
      'the subscriber is not found',
      interchange('271', [...upToReceiver, 'HL*3*2*22*0', "NM1*IL*1*O'ROURKE*ZOE****MI*WRN100207", 'AAA*N**75*C']),
      notFound,
    ],
    [
      'comes back as a subscriber of their own',
      interchange('271', [
        ...upToReceiver,
        'HL*3*2*22*0',
        'TRN*2*CAIRN0001*9CAIRN00000',
        'NM1*IL*1*OROURKE*MALIK****MI*WRN10020703',
        'DMG*D8*20090203',
        'EB*1**30',
      ]),
      plain,
    ],
    [
      'only the subscriber is answered for',
      interchange('271', [
        ...upToReceiver,
        'HL*3*2*22*0',
        'TRN*2*CAIRN0001*9CAIRN00000',
        'NM1*IL*1*OROURKE*ZOE****MI*WRN100207',
        'EB*1**30',
      ]),
      { kind: 'unavailable', reason: 'malformed' },
    ],
    [
      'someone else of the family',
      interchange('271', [...upToDependent.map((line) => line.replace('20090203', '20110809')), 'EB*1**30']),
      notFound,
    ],
  ])('%s', (_, text, expected) => expect(answerOf271(text, dependentInquiry)).toEqual(expected));

  test('the number turns out to be a dependent’s', () => {
    const asDependent = upToDependent.map((line) => line.replace('20090203', '19840517'));
    expect(answerOf271(interchange('271', [...asDependent, 'EB*1**30']), inquiry)).toEqual(plain);
  });
});
