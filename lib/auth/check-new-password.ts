import { isCommonPassword } from './common-passwords';

export const shortestPassword = 12;
export const longestPassword = 128;

/** Why a new password will not do, in words, or null. Length and commonness count, not kinds of characters (ASVS 5.0, 6.2). */
export function newPasswordProblem(password: string, owner: { email: string; name: string }): string | null {
  const length = [...password].length;
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters; a few unrelated words are easy to keep in mind.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  if (isCommonPassword(password) || isCommonPassword(withoutOwner(password, owner)))
    return 'This password is among the first that are tried. Choose one that others would not think of.';
  return null;
}

/** One's own name or address in a password adds nothing. */
function withoutOwner(password: string, { email, name }: { email: string; name: string }): string {
  const own = [...email.split(/[@.+_-]/), ...name.split(/\s+/)].filter((part) => part.length >= 3).map((part) => part.toLowerCase());
  return own.reduce((rest, part) => rest.replaceAll(part, ''), password.toLowerCase());
}
