import { EvidenceMark as EvidenceMarks, type EvidenceMark as Mark, type Reference } from '@/lib/domain/evidence';
import { evidenceWords } from './evidence-words';

type ReferenceListProps = {
  references: readonly Reference[];
  /** Marks used on the page, to explain under the list. */
  marks?: readonly Mark[];
};

/** The references of a page, numbered as its citations are, with the meaning of the marks it uses. */
export function ReferenceList({ references, marks = [] }: ReferenceListProps) {
  const explained = EvidenceMarks.options.filter((mark) => marks.includes(mark));
  return (
    <>
      <ol className="list-decimal space-y-1.5 pl-6 text-sm marker:text-muted">
        {references.map(({ id, text }) => (
          <li key={id} id={`ref-${id}`} className="wrap-anywhere pl-1 target:bg-accent-soft">
            {text}
          </li>
        ))}
      </ol>
      {explained.length > 0 && (
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-dense text-muted">
          {explained.map((mark) => (
            <div key={mark} className="col-span-2 grid grid-cols-subgrid">
              <dt className="font-medium">
                [{mark}, {evidenceWords[mark].short}]
              </dt>
              <dd>{evidenceWords[mark].long}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
