import { describe, expect, test } from 'vitest';
import { answerOf271 } from './answer-of-271';
import { about, inquiry } from './sample-271.fixture';

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

describe('what a visit costs', () => {
  test.each<[string, string[], number | null]>([
    ['a co-payment', ['EB*B*IND*PT***27*25'], 2500],
    ['with cents', ['EB*B**PT****17.5'], 1750],
    ['nothing', ['EB*B**PT****0'], 0],
    ['in the network', ['EB*B**PT****20*****Y', 'EB*B**PT****60*****N'], 2000],
    ['of several the highest', ['EB*B**PT****20', 'EB*B**PT****35'], 3500],
    ['at an office', ['EB*B**PT****20', 'III*ZZ*11', 'EB*B**PT****75', 'III*ZZ*22'], 2000],
    ['therapy before the plan', ['EB*B**30****15', 'EB*B**PT****40'], 4000],
    ['the plan, where nothing is said of therapy', ['EB*B**30****15'], 1500],
    ['not for an admission', ['EB*B**PT***36*500'], null],
    ['another service', ['EB*B**98****30'], null],
    ['co-insurance cannot be told', ['EB*A**PT*****.2'], null],
    ['therapy co-insurance goes before the plan co-payment', ['EB*A**PT*****.2', 'EB*B**30****15'], null],
    ['no co-insurance', ['EB*A**PT*****0'], 0],
    ['no co-insurance, deductible met', ['EB*A**PT*****0', 'EB*C*IND*30***29*0'], 0],
    ['no co-insurance, deductible left', ['EB*A**PT*****0', 'EB*C*IND*30***29*350.25'], null],
    ['no amount', ['EB*B**PT****abc'], null],
  ])('%s', (_, lines, memberCostCents) =>
    expect(answerOf271(about('EB*1**30', ...lines), inquiry)).toEqual({ ...active, memberCostCents }),
  );
});

describe('how many visits', () => {
  test.each<[string, string[], number | null, number | null]>([
    ['a limit', ['EB*F**PT***23***VS*30'], 30, null],
    ['a limit and what is left', ['EB*F**PT***23***VS*30', 'EB*F**PT***29***VS*12'], 30, 12],
    ['as HSD', ['EB*F**PT', 'HSD*VS*20***22*1', 'HSD*VS*7***29'], 20, 7],
    ['within the active EB', ['EB*1**PT', 'HSD*VS*24***23'], 24, null],
    ['used this year', ['EB*F**PT***23***VS*30', 'EB*F**PT***24***VS*33'], 30, 0],
    ['of the plan', ['EB*F**30***23***VS*60'], 60, null],
    ['hours are no visits', ['EB*F**PT***23***HS*30'], null, null],
    ['half a visit is none', ['EB*F**PT***23***VS*1.5'], null, null],
    ['none left', ['EB*F**PT***29***VS*0'], null, 0],
  ])('%s', (_, lines, visitLimit, visitsLeft) =>
    expect(answerOf271(about('EB*1**30', ...lines), inquiry)).toEqual({ ...active, visitLimit, visitsLeft }),
  );
});
