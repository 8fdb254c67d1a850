'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { buttonStyles } from './button-styles';
import { cn } from './cn';
import { backdropStyles, dialogStyles } from './dialog-styles';
import { Icon } from './icon';

export type DialogProps = {
  /** A `Button`; leave out when `open` is controlled. */
  trigger?: ReactElement;
  title: ReactNode;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: 'sm' | 'md' | 'lg';
  /** What has the focus first; else the first thing that can have it. */
  initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus'];
  children: ReactNode;
};

const widths = { sm: 'wide:max-w-md', md: 'wide:max-w-xl', lg: 'wide:max-w-3xl' };

/** A modal page in the page: keeps focus, closes with Escape, and fills the width of a phone from below. */
export function Dialog({ trigger, title, description, open, onOpenChange, size = 'md', initialFocus, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={backdropStyles} />
        <Base.Popup initialFocus={initialFocus} className={cn(dialogStyles, widths[size])}>
          <div className="flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-xl">{title}</Base.Title>
              {description ? <Base.Description className="mt-1 text-muted text-sm">{description}</Base.Description> : null}
            </div>
            <Base.Close aria-label="Close" className={cn(buttonStyles({ variant: 'ghost', size: 'icon' }), '-mt-1 -mr-2')}>
              <Icon name="x" />
            </Base.Close>
          </div>
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Puts a dialog's buttons at its end, the main one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-wrap justify-end gap-2">{children}</div>;
}
