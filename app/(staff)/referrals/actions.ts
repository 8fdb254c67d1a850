'use server';

import { action } from '@/lib/action';
import { DeclineReferral, declineReferral } from '@/lib/data/referrals/decline-referral';
import { GiveBackReferral, giveBackReferral } from '@/lib/data/referrals/give-back-referral';
import { ReopenReferral, reopenReferral } from '@/lib/data/referrals/reopen-referral';
import { TakeReferral, takeReferral } from '@/lib/data/referrals/take-referral';

export const takeReferralAction = action(TakeReferral, 'referral:take', takeReferral, {
  redirectTo: ({ patientId }) => `/patients/${patientId}/assign`,
  says: 'Request taken',
});
export const assignReferralAction = action(TakeReferral.required({ clinicianId: true }), 'referral:take', takeReferral, {
  redirectTo: ({ patientId, isMine }) => (isMine ? `/patients/${patientId}/assign` : '/referrals'),
  says: 'Request assigned',
});
export const declineReferralAction = action(DeclineReferral, 'referral:take', declineReferral, {
  redirectTo: () => '/referrals',
  says: 'Request declined',
});
export const giveBackReferralAction = action(GiveBackReferral, 'referral:take', giveBackReferral, {
  redirectTo: () => '/referrals',
  says: 'Request given back',
});
export const reopenReferralAction = action(ReopenReferral, 'referral:take', reopenReferral, {
  redirectTo: () => '/referrals',
  says: 'Request open again',
});
