import { EmptyState } from '@/components/ui/empty-state';
import type { ConditionSummary } from '@/lib/data/programs/published-program';
import { byBodyArea } from '@/lib/domain/programs/body-areas';

/** Every condition with a program, in a sentence each, from the back down to the foot. */
export function ConditionList({ conditions }: { conditions: readonly ConditionSummary[] }) {
  if (conditions.length === 0) {
    return (
      <EmptyState title="No programs are open yet" className="mt-3">
        The conditions that Cairn helps with will stand here as soon as the first program is published.
      </EmptyState>
    );
  }
  return (
    <ul className="mt-3 divide-y divide-line border-line border-y">
      {byBodyArea(conditions)
        .flatMap(({ programs }) => programs)
        .map(({ code, name, summary }) => (
          <li key={code} className="relative py-3">
            <a href={`/conditions/${code}`} className="prose-link font-medium after:absolute after:inset-0">
              {name}
            </a>
            <p className="text-muted text-sm">{summary}</p>
          </li>
        ))}
    </ul>
  );
}
