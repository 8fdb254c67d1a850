'use client';

import { cn } from '@/components/ui/cn';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';

export const openPaletteEvent = 'palette:open';

/** Opens the command palette; in the rail a box with its shortcut, otherwise an icon. */
export function PaletteButton({ collapsed }: { collapsed: boolean }) {
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      title={collapsed ? 'Go anywhere' : undefined}
      onClick={() => window.dispatchEvent(new Event(openPaletteEvent))}
      className={cn(
        'flex min-h-9 items-center gap-2.5 rounded-md border border-line px-2.5 text-muted hover:border-edge hover:text-ink pointer-coarse:min-h-11',
        collapsed ? 'justify-center border-transparent' : 'w-full bg-raised',
      )}
    >
      <Icon name="search" className={cn('shrink-0', collapsed ? 'size-5' : 'size-4')} />
      {collapsed ? (
        <span className="sr-only">Go anywhere</span>
      ) : (
        <>
          <span className="flex-1 text-left text-dense">Go anywhere</span>
          <span aria-hidden>
            <Kbd>Ctrl K</Kbd>
          </span>
        </>
      )}
    </button>
  );
}
