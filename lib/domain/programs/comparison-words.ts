/** `subject` with what it is now and what it was ("Pain goal is due in week 6 instead of 4"); nothing where both are the same. */
export function wasInstead(subject: string, now: string, before: string): string[] {
  return now === before ? [] : [`${subject} ${now} instead of ${before}`];
}

export const quoted = (text: string): string => `“${text}”`;

/** Days between two scores as a rhythm: "every week", "every 4 weeks", "every 10 days". */
export function daysInCadence(days: number): string {
  if (days === 1) return 'every day';
  if (days === 7) return 'every week';
  return days % 7 === 0 ? `every ${days / 7} weeks` : `every ${days} days`;
}

/** Whether two plain values (no functions, no dates) are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  );
}
