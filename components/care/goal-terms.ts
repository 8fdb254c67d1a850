/** Short- and long-term goals, told apart in this order. */
export const goalTerms = [
  { term: 'short', title: 'Short-term goals' },
  { term: 'long', title: 'Long-term goals' },
] as const;
