import type { ReactNode } from 'react';
import { cn } from './cn';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'warn' | 'emergency';

const looks = {
  info: { name: 'info', box: 'border-line bg-raised', icon: 'text-accent' },
  warn: { name: 'triangle-alert', box: 'border-watch-mark bg-watch-soft', icon: 'text-watch-mark' },
  emergency: {
    name: 'octagon-alert',
    // On paper there is no ground, so the words must not be pale.
    box: 'border-alarm bg-alarm text-alarm-ink print:border-2 print:text-ink',
    icon: 'text-alarm-ink forced-colors:text-[CanvasText] print:text-ink',
  },
} satisfies Record<NoticeTone, { name: IconName; box: string; icon: string }>;

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Emergencies interrupt a screen reader when they appear; false for one that stands on the page from the start. */
  live?: boolean;
  className?: string;
};

/** A banner in the page: for information, for care, or for an emergency (impossible to miss, and `role="alert"`). */
export function Notice({ tone = 'info', title, children, action, live = tone === 'emergency', className }: NoticeProps) {
  const { name, box, icon } = looks[tone];
  return (
    <div role={live ? 'alert' : undefined} className={cn('flex items-start gap-3 rounded-md border px-4 py-3', box, className)}>
      <Icon name={name} className={cn('mt-0.5 size-4 shrink-0', tone === 'emergency' && 'size-5', icon)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className={cn(title && 'mt-0.5')}>{children}</div> : null}
        </div>
        {action ? <div className="shrink-0">{action}</div> : null}
      </div>
    </div>
  );
}
