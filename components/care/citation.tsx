import type { Reference } from '@/lib/domain/evidence';

/** Numbers of the references that a statement rests on, each leading to its entry in the `ReferenceList` of the page. */
export function Citation({ ids, references }: { ids: readonly string[]; references: readonly Reference[] }) {
  const cited = references.map(({ id }, index) => ({ id, number: index + 1 })).filter(({ id }) => ids.includes(id));
  if (cited.length === 0) return null;
  return (
    <sup className="ml-0.5 whitespace-nowrap text-xs">
      {cited.map(({ id, number }) => (
        <a
          key={id}
          href={`#ref-${id}`}
          aria-label={`Reference ${number}`}
          className="inline-block min-w-5 text-center text-accent underline underline-offset-2"
        >
          {number}
        </a>
      ))}
    </sup>
  );
}
