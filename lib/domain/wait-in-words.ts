/** "in 12 minutes": when to try again. */
export function waitInWords(seconds: number): string {
  if (seconds <= 90) return 'in about a minute';
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}
