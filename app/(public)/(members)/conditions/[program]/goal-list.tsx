import { Citation } from '@/components/care/citation';
import type { Reference } from '@/lib/domain/evidence';
import type { GoalTemplate } from '@/lib/domain/programs/program';

type GoalListProps = { title: string; goals: readonly GoalTemplate[]; references: readonly Reference[] };

/** Goals of one term in words, with all that they rest on cited once. */
export function GoalList({ title, goals, references }: GoalListProps) {
  return (
    <section>
      <h3 className="font-medium">
        {title}
        <Citation ids={goals.flatMap((goal) => goal.references)} references={references} />
      </h3>
      <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-muted">
        {goals.map(({ code, wording }) => (
          <li key={code}>{wording}</li>
        ))}
      </ul>
    </section>
  );
}
