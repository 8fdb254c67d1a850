import Link from 'next/link';
import { Icon } from './icon';

export type ChipProps = {
  /** "Program". */
  label: string;
  /** "Runner's knee". */
  value?: string;
  /** The same page without this filter. */
  href: string;
};

/** A filter that holds; pressing it takes it away. A plain link, so it works without scripts. */
export function Chip({ label, value, href }: ChipProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className="group inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-md border border-line bg-accent-soft py-0.5 pr-1.5 pl-2.5 text-dense hover:border-accent pointer-coarse:min-h-11"
    >
      <span className="sr-only">Remove filter: </span>
      <span className="truncate">
        {value === undefined ? (
          label
        ) : (
          <>
            <span className="text-muted">{label}</span> <span className="font-medium">{value}</span>
          </>
        )}
      </span>
      <Icon name="x" className="size-3.5 shrink-0 text-muted group-hover:text-ink" />
    </Link>
  );
}
