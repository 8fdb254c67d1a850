'use server';

import { publicAction } from '@/lib/action';
import { SignInForm, signInByForm } from '@/lib/auth/sign-in-by-form';

export const signInAction = publicAction(SignInForm, signInByForm, { redirectTo: ({ to }) => to });
