'use server';

import { publicAction } from '@/lib/action';
import { checkByForm, checkSwapped, SwapBirthDate } from '@/lib/auth/check-by-form';
import { CheckEligibility } from '@/lib/data/eligibility/check-input';

export const checkEligibilityAction = publicAction(CheckEligibility, checkByForm, { redirectTo: ({ to }) => to });

export const checkSwappedAction = publicAction(SwapBirthDate, checkSwapped, { redirectTo: ({ to }) => to });
