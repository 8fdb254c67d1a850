import { cn } from './cn';
import { Icon } from './icon';

/** Says that nothing on this page is about a real person. On every page while demo data is shown. */
export function SyntheticBanner({ className }: { className?: string }) {
  return (
    <aside
      aria-label="Demo data"
      className={cn('flex items-center gap-2 border-line border-b bg-well px-4 py-1 text-muted text-xs', className)}
    >
      <Icon name="flask-conical" className="size-3.5 shrink-0" />
      Synthetic demo data. People, employers and plans are invented.
    </aside>
  );
}
