'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactElement, type ReactNode, useState, useTransition } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { DialogActions } from './dialog';
import { backdropStyles, dialogStyles } from './dialog-styles';

export type AlertDialogProps = {
  trigger?: ReactElement;
  /** A question that names the thing: "End this session?" */
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** Begins with the verb: "End session". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'danger' | 'primary';
  onConfirm: () => void | Promise<void>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
};

/** Asks before a step that cannot be taken back. Stays open and pending until `onConfirm` is done; open when it throws. */
export function AlertDialog({ trigger, title, description, tone = 'danger', open, onOpenChange, children, ...rest }: AlertDialogProps) {
  const { confirmLabel, cancelLabel = 'Cancel', onConfirm } = rest;
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, startTransition] = useTransition();
  const setOpen = onOpenChange ?? setOwnOpen;
  const confirm = () =>
    startTransition(async () => {
      await onConfirm();
      setOpen(false);
    });
  return (
    <Base.Root open={open ?? ownOpen} onOpenChange={(next) => setOpen(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Popup className={cn(dialogStyles, 'wide:max-w-md')}>
          <Base.Title className="font-semibold text-xl">{title}</Base.Title>
          <Base.Description className="mt-2 text-muted text-sm">{description}</Base.Description>
          {children ? <div className="mt-4">{children}</div> : null}
          <DialogActions>
            <Base.Close render={<Button>{cancelLabel}</Button>} />
            <Button variant={tone} pending={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </DialogActions>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
