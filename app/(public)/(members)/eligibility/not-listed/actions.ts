'use server';

import { publicAction } from '@/lib/action';
import { tellNotListed } from '@/lib/data/demand/tell-not-listed';
import { TellNotListed } from '@/lib/domain/eligibility/tell-not-listed';

export const tellNotListedAction = publicAction(TellNotListed, tellNotListed, { redirectTo: () => '/eligibility/not-listed/thanks' });
