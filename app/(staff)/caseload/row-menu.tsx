'use client';

import Link from 'next/link';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useState } from 'react';
import { isShortcut } from '@/components/data-table/single-keys';
import { Icon, type IconName } from '@/components/ui/icon';
import { type Markup, markup } from '@/components/ui/markup';

const menuId = 'row-menu';

export type RowStep = 'note' | 'task' | 'snooze' | 'transfer';
export type MenuRow = { id: string; patientId: string; patient: string };

/** Opens the one menu for its row; the popover is named, so each button costs a few bytes and no script. */
export function rowMenuButton({ id, patient }: Pick<MenuRow, 'id' | 'patient'>): Markup {
  return markup`<button type="button" popovertarget="${menuId}" value="${id}" aria-label="Act on ${patient}" class="row-act">⋯</button>`;
}

const itemStyles =
  'flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-left text-sm hover:bg-well focus-visible:bg-well pointer-coarse:min-h-11';

type RowMenuProps = { rows: readonly MenuRow[]; onStep: (step: RowStep, row: MenuRow) => void };

/** What can be done about a row, one menu for all of them; `m` opens it for the row that has the focus. */
export function RowMenu({ rows, onStep }: RowMenuProps) {
  const panel = useRef<HTMLFieldSetElement>(null);
  const [rowId, setRowId] = useState<string | null>(null);
  const row = rows.find(({ id }) => id === rowId);
  useRowOfMenu(setRowId);
  const act = (step: RowStep) => {
    panel.current?.hidePopover();
    if (row) onStep(step, row);
  };
  return (
    <fieldset
      ref={panel}
      id={menuId}
      popover="auto"
      aria-label={row ? `Act on ${row.patient}` : 'Act on a row'}
      onToggle={(event) => event.newState === 'open' && itemsOf(panel.current)[0]?.focus()}
      onKeyDown={(event) => moveFocus(event, panel.current)}
      className="popover-panel min-w-44 p-1 [position-area:bottom_span-left]"
    >
      {row ? (
        <>
          <StepLink href={`/patients/${row.patientId}/check-in?enrollment=${row.id}`} icon="clipboard-check" label="Check in" />
          <StepLink href={`/patients/${row.patientId}/record?enrollment=${row.id}`} icon="activity" label="Record a score" />
          <StepButton onClick={() => act('note')} icon="notebook-pen" label="Write a note" />
          <StepButton onClick={() => act('task')} icon="square-check" label="Add a task" />
          <StepButton onClick={() => act('snooze')} icon="alarm-clock" label="Snooze" />
          <StepButton onClick={() => act('transfer')} icon="arrow-right-left" label="Hand over" />
        </>
      ) : null}
    </fieldset>
  );
}

type StepProps = { icon: IconName; label: string };

function StepLink({ href, icon, label }: StepProps & { href: string }) {
  return (
    <Link href={href} prefetch={false} className={itemStyles}>
      <Icon name={icon} className="size-4 shrink-0 text-muted" /> {label}
    </Link>
  );
}

function StepButton({ onClick, icon, label }: StepProps & { onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className={itemStyles}>
      <Icon name={icon} className="size-4 shrink-0 text-muted" /> {label}
    </button>
  );
}

/** Whose menu is asked for, by one listener for the press and one for the key. */
function useRowOfMenu(setRowId: (id: string) => void): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(`button[popovertarget=${menuId}]`) : null;
      if (button) setRowId(button.value);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'm' || !isShortcut(event)) return;
      const button = document.activeElement?.closest('tr')?.querySelector<HTMLButtonElement>(`button[popovertarget=${menuId}]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [setRowId]);
}

const itemsOf = (panel: HTMLElement | null) => [...(panel?.querySelectorAll<HTMLElement>('a, button') ?? [])];

function moveFocus(event: ReactKeyboardEvent, panel: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = itemsOf(panel);
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}
