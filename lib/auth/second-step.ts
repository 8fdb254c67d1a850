import type { Identity } from '@/lib/data/sessions/find-identity';

/**
 * What must follow the password. `none`: the session may be opened. `totp`: a code is due first. `enroll`: the organization
 * requires one and this account has none. Sign-in refuses the last two until the second step exists.
 */
export function secondStep({ mfaRequired, hasTotp }: Pick<Identity, 'mfaRequired' | 'hasTotp'>): 'none' | 'totp' | 'enroll' {
  if (hasTotp) return 'totp';
  return mfaRequired ? 'enroll' : 'none';
}
