'use client';

import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { RowSelection } from './use-row-selection';

const boxes = 'tbody [data-select] input';

/** Keeps the boxes of the rows and what is selected in step: they are drawn as text, and React does not hear them. */
export function useRowBoxes(container: RefObject<HTMLElement | null>, selection: RowSelection | undefined): void {
  const setState = selection?.setState;
  useEffect(() => {
    const root = container.current;
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement && target.matches(boxes))) return;
      setState?.(({ [target.value]: _, ...others }) => (target.checked ? { ...others, [target.value]: true } : others));
    };
    root?.addEventListener('change', onChange);
    return () => root?.removeEventListener('change', onChange);
  }, [container, setState]);
  // Without dependencies: a row that was drawn anew has an empty box.
  useLayoutEffect(() => {
    for (const box of container.current?.querySelectorAll<HTMLInputElement>(boxes) ?? [])
      box.checked = selection?.state[box.value] ?? false;
  });
}
