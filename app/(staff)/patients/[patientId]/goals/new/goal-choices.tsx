import { goalTerms } from '@/components/care/goal-terms';
import { LinkButton } from '@/components/ui/link-button';
import type { GoalToAdd } from '@/lib/domain/enrollment/goals-to-add';
import { measureOf } from '@/lib/domain/measures/registry';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

const suited = { runner: 'for runners', treadmill: 'where a treadmill test is available' } as const;

/** Every goal of the program that is not the patient's yet, with what it can start from. */
export function GoalChoices({ choices, here }: { choices: GoalToAdd[]; here: string }) {
  if (choices.length === 0) return <p>Every goal of the program is there already.</p>;
  return goalTerms.map(({ term, title }) => {
    const shown = choices.filter(({ template }) => template.term === term);
    if (shown.length === 0) return null;
    return (
      <section key={term} className="mb-8">
        <h2 className="mb-2 font-semibold text-base">{title}</h2>
        <ul className="border-line border-t">
          {shown.map((choice) => (
            <Choice key={`${choice.template.code} ${choice.template.measure}`} choice={choice} here={here} />
          ))}
        </ul>
      </section>
    );
  });
}

function Choice({ choice: { template, suits, baseline }, here }: { choice: GoalToAdd; here: string }) {
  const { name, unit } = measureOf(template.measure);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3">
      <div className="min-w-0 max-w-reading">
        <p>{template.wording}</p>
        <p className="text-dense text-muted">
          {[
            name,
            suits && suited[suits],
            baseline ? `newest score ${formatValue(baseline.value, unit)} on ${formatDay(baseline.observedOn)}` : 'no recent score',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <LinkButton
        href={`${here}&goal=${template.code}&measure=${template.measure}`}
        variant="secondary"
        size="sm"
        prefetch={false}
        aria-label={`Choose “${template.wording}”, by ${name}`}
      >
        Choose
      </LinkButton>
    </li>
  );
}
