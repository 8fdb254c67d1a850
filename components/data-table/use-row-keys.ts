'use client';

import { type RefObject, useEffect } from 'react';
import { isShortcut } from './single-keys';

/** Moves between rows with j and k, and to the search box with /. Enter opens, because a row's link has the focus. */
export function useRowKeys(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const root = container.current;
      if (!root || !['j', 'k', '/'].includes(event.key) || !isShortcut(event)) return;
      const target = event.key === '/' ? root.querySelector<HTMLElement>('input[type=search]') : nextRow(root, event.key === 'j' ? 1 : -1);
      if (!target) return;
      event.preventDefault();
      target.focus();
      target.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [container]);
}

function nextRow(root: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const links = [...root.querySelectorAll<HTMLElement>('tbody [data-row-link]')];
  const row = document.activeElement?.closest('tr');
  const current = links.findIndex((link) => link.closest('tr') === row);
  if (current === -1) return step === 1 ? links[0] : links.at(-1);
  return links[Math.min(links.length - 1, Math.max(0, current + step))];
}
