'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { backdropStyles } from '@/components/ui/dialog-styles';
import { Icon } from '@/components/ui/icon';
import type { CommandPaletteProps } from './command-palette';
import { usePatientSearch } from './use-patient-search';

const itemStyles = [
  'flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-3 data-[selected=true]:bg-accent-soft',
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted',
].join(' ');

/** The palette itself: places at once, patients as the server finds them. */
export function PaletteDialog({
  items,
  searchPatients,
  open,
  onOpenChange,
}: CommandPaletteProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const found = usePatientSearch(query, searchPatients);
  const go = (href: string) => {
    onOpenChange(false);
    setQuery('');
    router.push(href);
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropStyles} />
        <Dialog.Popup className="popup-motion fixed inset-x-4 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-md border border-line bg-raised text-ink shadow-float">
          <Dialog.Title className="sr-only">Go anywhere</Dialog.Title>
          <Command label="Go anywhere" loop>
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder={searchPatients ? 'A page, or a patient by name' : 'A page'}
              className="block h-12 w-full border-line border-b bg-transparent px-4 text-base -outline-offset-2"
            />
            <Command.List className="max-h-[50dvh] overflow-y-auto p-2">
              <Command.Empty className="px-3 py-4 text-muted">
                {found.pending ? 'Searching' : 'Nothing found. Try fewer letters.'}
              </Command.Empty>
              <Group heading="Pages">
                {items.map((item) => (
                  <Command.Item
                    key={item.href}
                    value={`page ${item.href}`}
                    keywords={[item.label]}
                    onSelect={() => go(item.href)}
                    className={itemStyles}
                  >
                    <Icon name={item.icon} className="size-5" />
                    {item.label}
                  </Command.Item>
                ))}
              </Group>
              {found.hits.length > 0 ? (
                <Group heading="Patients">
                  {found.hits.map((hit) => (
                    <Command.Item
                      key={hit.href}
                      value={`patient ${hit.href}`}
                      keywords={[query]}
                      onSelect={() => go(hit.href)}
                      className={itemStyles}
                    >
                      <Icon name="circle-user" />
                      <span className="min-w-0 flex-1 truncate">{hit.label}</span>
                      {hit.detail ? <span className="truncate text-dense text-muted">{hit.detail}</span> : null}
                    </Command.Item>
                  ))}
                </Group>
              ) : null}
            </Command.List>
            <p role="status" className={found.error ? 'border-line border-t px-4 py-2 text-dense text-late' : 'sr-only'}>
              {found.error ? 'Patients cannot be searched right now. Pages still work.' : ''}
            </p>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}
