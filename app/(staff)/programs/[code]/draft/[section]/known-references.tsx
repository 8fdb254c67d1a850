import { Disclosure } from '@/components/ui/disclosure';
import type { Reference } from '@/lib/domain/evidence';

/** Ids that a citation may name. */
export function KnownReferences({ references }: { references: readonly Reference[] }) {
  return (
    <Disclosure summary="References of this program">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-dense">
        {references.map(({ id, text }) => (
          <div key={id} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-medium">{id}</dt>
            <dd className="wrap-anywhere text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
