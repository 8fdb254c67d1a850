'use client';

import { Columns3 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { DataColumn } from './data-column';
import { columnAddress, type Params } from './table-address';

export type ColumnChooserProps = {
  path: string;
  params: Params;
  columns: readonly Pick<DataColumn<never>, 'id' | 'header' | 'fixed'>[];
  shown: Record<string, boolean>;
};

/** Shows and hides columns; the choice is in the address, so a link or a saved view keeps it. */
export function ColumnChooser({ path, params, columns, shown }: ColumnChooserProps) {
  const router = useRouter();
  const id = useId();
  const fixed = columns.filter((column) => column.fixed).map((column) => column.id);
  return (
    <>
      <Button popoverTarget={id} className="[anchor-name:--columns]">
        <Columns3 aria-hidden /> Columns
      </Button>
      <div id={id} popover="auto" className="popover-panel p-3 [position-anchor:--columns] [position-area:bottom_span-left]">
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 font-medium text-sm">Columns</legend>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={shown[column.id] ?? false}
              disabled={column.fixed}
              onChange={() => router.replace(columnAddress(path, params, shown, column.id, fixed), { scroll: false })}
            />
          ))}
        </fieldset>
      </div>
    </>
  );
}
