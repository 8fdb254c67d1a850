'use client';

import { startTransition, useId, useOptimistic, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Icon } from '@/components/ui/icon';
import type { DataColumn } from './data-column';
import { columnAddress, type Params } from './table-address';

export type ColumnChooserProps = {
  path: string;
  params: Params;
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'fixed'>[];
  shown: Record<string, boolean>;
};

/** Shows and hides columns; the choice is in the address, so a link or a saved view keeps it. The rows are already here: nothing is asked of the server. */
export function ColumnChooser({ path, params, columns, shown }: ColumnChooserProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const fixed = columns.filter((column) => column.fixed).map((column) => column.id);
  const [checked, flip] = useOptimistic(shown, (before, column: string) => ({ ...before, [column]: !before[column] }));
  const toggle = (column: string) =>
    startTransition(() => {
      flip(column);
      window.history.replaceState(null, '', columnAddress(path, params, checked, column, fixed));
    });
  return (
    <>
      <Button popoverTarget={id} className="[anchor-name:--columns]">
        <Icon name="columns-3" /> Columns
      </Button>
      <div
        id={id}
        popover="auto"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        className="popover-panel p-3 [position-anchor:--columns] [position-area:bottom_span-left]"
      >
        {open ? (
          <fieldset className="flex flex-col gap-2">
            <legend className="mb-1 font-medium text-sm">Columns</legend>
            {columns.map((column) => (
              <Checkbox
                key={column.id}
                label={column.header}
                checked={checked[column.id] ?? false}
                disabled={column.fixed}
                onChange={() => toggle(column.id)}
              />
            ))}
          </fieldset>
        ) : null}
      </div>
    </>
  );
}
