'use server';

import * as z from 'zod';
import { action } from '@/lib/action';
import { ChangePassword, changePassword } from '@/lib/auth/change-password';
import { endOtherSessions } from '@/lib/data/sessions/end-other-sessions';
import { EndSession, endSession } from '@/lib/data/sessions/end-session';

export const endSessionAction = action(EndSession, 'session:own', endSession, { says: 'Session ended' });
export const endOtherSessionsAction = action(z.object({}), 'session:own', endOtherSessions, { says: 'Other sessions ended' });
export const changePasswordAction = action(ChangePassword, 'session:own', changePassword);
