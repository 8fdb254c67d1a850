import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

export type TableProps = Omit<ComponentProps<'table'>, 'children'> & {
  /** Names the table for those who cannot see it; always present. */
  caption: string;
  showCaption?: boolean;
  /** Rows of 32 px instead of 40. */
  dense?: boolean;
  /** On a phone each row is a card: its first cell on top, the others below each other, with the `label` of those that need one. */
  stacks?: boolean;
  children: ReactNode;
};

/** A semantic table. Scrolls sideways when it must; with room its head stays on top of the page. */
export function Table({ caption, showCaption = false, dense = false, stacks = false, className, children, ...props }: TableProps) {
  return (
    <section
      aria-label={`${caption}: table`}
      // Positioned, or words for screen readers in far cells would widen the page itself.
      className="relative overflow-x-auto xl:overflow-visible"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      <table data-dense={dense || undefined} data-stacks={stacks || undefined} className={cn('grid-table', className)} {...props}>
        <caption className={showCaption ? 'pb-2 text-left text-dense text-muted' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The head, which sticks to the top of the page where there is room. */
export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('top-0 z-10 xl:sticky', className)} {...props} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

export function TableRow(props: ComponentProps<'tr'>) {
  return <tr {...props} />;
}

type Align = { align?: 'start' | 'end' };

/** A column's name (`scope="row"` for a row's); numbers stand at the end under it. */
export function TableHeader({ align = 'start', scope = 'col', ...props }: Omit<ComponentProps<'th'>, 'align'> & Align) {
  return <th scope={scope} data-end={align === 'end' ? '' : undefined} {...props} />;
}

type Labeled = {
  /**
   * Stands before the words of the cell where the table stacks: the name of its column, where they do not speak for themselves. Words that
   * others follow below are an element of their own: what comes first stands on the line of the label.
   */
  label?: string;
};

/** A cell; `align="end"` for numbers, whose figures then share their width. */
export function TableCell({ align = 'start', label, ...props }: Omit<ComponentProps<'td'>, 'align'> & Align & Labeled) {
  return <td data-end={align === 'end' ? '' : undefined} data-label={label} {...props} />;
}
