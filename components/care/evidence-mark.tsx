import type { EvidenceMark as Mark } from '@/lib/domain/evidence';
import { evidenceWords } from './evidence-words';

/** How sure a figure is, beside it: a letter with its meaning, and the source where there is one. */
export function EvidenceMark({ mark, source }: { mark: Mark; source?: string }) {
  const { short, long } = evidenceWords[mark];
  return (
    <span className="whitespace-nowrap text-muted text-xs" title={source ? `${long} ${source}` : long}>
      [{mark}, {short}]
    </span>
  );
}
