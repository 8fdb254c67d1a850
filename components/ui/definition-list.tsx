import type { ReactNode } from 'react';
import { cn } from './cn';

export type DefinitionListProps = {
  items: readonly { term: ReactNode; description: ReactNode }[];
  /** `beside` sets terms in a column at the left; `above` stacks them. */
  layout?: 'beside' | 'above';
  className?: string;
};

/** Facts with their names. */
export function DefinitionList({ items, layout = 'beside', className }: DefinitionListProps) {
  const beside = layout === 'beside';
  return (
    <dl className={cn('flex flex-col', beside ? 'gap-1.5' : 'gap-3', className)}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, terms may repeat
        <div key={index} className={beside ? 'grid gap-x-4 sm:grid-cols-[minmax(7rem,12rem)_1fr]' : undefined}>
          <dt className={cn('text-muted', !beside && 'text-dense')}>{item.term}</dt>
          <dd className="min-w-0">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
