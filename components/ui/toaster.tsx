'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { buttonStyles } from './button-styles';
import { cn } from './cn';
import { Icon } from './icon';
import type { ToastMessage } from './show-toast';

export type ToasterProps = {
  messages: readonly (ToastMessage & { id: number })[];
  onShown: (id: number) => void;
};

/** Draws toasts and announces them in a live region. Put `ToastHost` on the page instead; it loads this with the first message. */
export function Toaster(props: ToasterProps) {
  return (
    <Base.Provider timeout={6000} limit={3}>
      <Feed {...props} />
      <Base.Portal>
        <Base.Viewport
          className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 wide:inset-x-auto wide:right-6 wide:bottom-6 wide:w-96"
          data-print="hide"
        >
          <Messages />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Feed({ messages, onShown }: ToasterProps) {
  const { add } = Base.useToastManager();
  useEffect(() => {
    for (const { id, title, description, tone = 'good', action } of messages) {
      add({
        id: String(id),
        title,
        description,
        type: tone,
        priority: tone === 'late' ? 'high' : 'low',
        timeout: tone === 'late' ? 0 : undefined,
        actionProps: action && { children: action.label, onClick: action.onSelect },
      });
      onShown(id);
    }
  }, [messages, onShown, add]);
  return null;
}

function Messages() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="popup-motion rounded-md border border-line bg-raised text-ink shadow-float data-limited:hidden"
    >
      <Base.Content className="flex items-start gap-3 p-3">
        {toast.type === 'late' ? (
          <Icon name="circle-alert" className="mt-0.5 size-4 shrink-0 text-late-mark" />
        ) : (
          <Icon name="circle-check" className="mt-0.5 size-4 shrink-0 text-good-mark" />
        )}
        <div className="min-w-0 flex-1">
          <Base.Title className="font-medium text-sm" />
          <Base.Description className="text-dense text-muted" />
        </div>
        {toast.actionProps ? <Base.Action className={buttonStyles({ size: 'sm' })} /> : null}
        <Base.Close aria-label="Dismiss" className={cn(buttonStyles({ variant: 'ghost', size: 'icon' }), 'size-7')}>
          <Icon name="x" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
