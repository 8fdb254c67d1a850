import { type ReactElement, type ReactNode, Suspense } from 'react';

/** What is ready by then stands there at once; a skeleton for a blink would cost more than it tells. */
const PATIENCE = 400;

/**
 * Content that the server is still gathering. Ready soon, it is sent as part of the page, which then also reads without scripts; else its
 * skeleton goes ahead and it follows.
 */
export async function ReadyOrSkeleton({ content, skeleton }: { content: Promise<ReactElement>; skeleton: ReactNode }) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'late');
  });
  const first = await Promise.race([content, late]).finally(() => clearTimeout(timer));
  return first === 'late' ? <Suspense fallback={skeleton}>{content}</Suspense> : first;
}
