'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/lib/format/counts';
import type { RowSelection } from './use-row-selection';

/** How many rows are selected and what can be done with them. Says nothing while none is. */
export function SelectionBar({ selection, children }: { selection: RowSelection; children?: ReactNode }) {
  const count = selection.ids.length;
  return (
    <div data-print="hide">
      <p role="status" className="sr-only">
        {count > 0 ? `${plural(count, 'row')} selected` : ''}
      </p>
      {count > 0 ? (
        <div className="mb-2 flex flex-wrap items-center gap-2 rounded-md bg-accent-soft px-3 py-1.5">
          <p aria-hidden className="mr-2 font-medium tabular-nums">
            {count} selected
          </p>
          {children}
          <Button variant="ghost" size="sm" onClick={selection.clear}>
            Clear selection
          </Button>
        </div>
      ) : null}
    </div>
  );
}
