import type { Attempt } from '@/lib/data/rate-limits/take-attempts';

const quarterHour = 900;

/** Failed sign-ins: ten for one account, sixty from one address, in a quarter of an hour. */
export function signInAttempts(email: string, address: string): [account: Attempt, address: Attempt] {
  return [
    { scope: 'sign-in account', value: email, limit: 10, seconds: quarterHour },
    { scope: 'sign-in address', value: address, limit: 60, seconds: quarterHour },
  ];
}

/** Wrong current passwords when changing it. */
export const passwordAttempts = (userId: string): Attempt[] => [
  { scope: 'password change', value: userId, limit: 10, seconds: quarterHour },
];
