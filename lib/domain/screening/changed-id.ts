/** Where a form says that a lasting answer, cleared before, has changed since (`settled-history.ts`). */
export const changedId = (questionId: string): string => `${questionId}-changed`;
