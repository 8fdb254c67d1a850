import { cookies } from 'next/headers';

const name = 'roster-problem';

/** Words for a plain form that was sent back: shown once, on that page only, and gone within a minute. Nothing of a person is in them. */
export const uploadProblem = {
  write: (path: string, words: string) => `${name}=${encodeURIComponent(words)}; Path=${path}; Max-Age=20; HttpOnly; SameSite=Lax`,
  read: async (): Promise<string | null> => {
    const value = (await cookies()).get(name)?.value;
    return value ? value.slice(0, 300) : null;
  },
};
