'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { NavItem } from './nav-item';
import { openPaletteEvent } from './palette-button';

/** One patient (or other thing) found by name. */
export type PaletteHit = { href: string; label: string; detail?: string };

export type PaletteSearch = (query: string) => Promise<PaletteHit[]>;

export type CommandPaletteProps = {
  items: readonly NavItem[];
  /** A server action that checks its viewer itself. Without it the palette only knows places. */
  searchPatients?: PaletteSearch;
};

const load = () => import('./palette-dialog');
const PaletteDialog = lazy(async () => ({ default: (await load()).PaletteDialog }));

/** ⌘K or Ctrl-K from anywhere. Its code is loaded with the first ⌘ or Ctrl, so that what is typed after the K is not lost. */
export function CommandPalette({ items, searchPatients }: CommandPaletteProps) {
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const show = () => {
      setUsed(true);
      setOpen(true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Meta' || event.key === 'Control') void load().catch(() => undefined);
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show();
    };
    window.addEventListener(openPaletteEvent, show);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener(openPaletteEvent, show);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  if (!used) return null;
  return (
    <Suspense>
      <PaletteDialog items={items} searchPatients={searchPatients} open={open} onOpenChange={setOpen} />
    </Suspense>
  );
}
