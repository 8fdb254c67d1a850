'use server';

import { publicAction } from '@/lib/action';
import { answerSignsByGrant, chooseConditionByGrant, requestStartByGrant } from '@/lib/auth/start-by-grant';
import { AnswerSigns } from '@/lib/data/referrals/answer-signs';
import { ChooseCondition } from '@/lib/data/referrals/choose-condition';
import { AskToStart } from '@/lib/domain/referrals/ask-to-start';

const start = (sponsorId: string) => `/eligibility/${sponsorId}/start`;

export const chooseConditionAction = publicAction(ChooseCondition, chooseConditionByGrant, {
  redirectTo: (_, { sponsorId }) => `${start(sponsorId)}/warning-signs`,
});
export const answerSignsAction = publicAction(AnswerSigns, answerSignsByGrant, {
  redirectTo: ({ urgency }, { sponsorId }) => `${start(sponsorId)}/${urgency ? `urgent-care/${urgency}` : 'contact'}`,
});
export const askToStartAction = publicAction(AskToStart, requestStartByGrant, { redirectTo: ({ token }) => `/r/${token}` });
