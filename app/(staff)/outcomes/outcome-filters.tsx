import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { type Period, periodMonths } from '@/lib/domain/outcomes/period';
import { formatMonth } from '@/lib/format/dates';
import { type OutcomeQuery, outcomesHref, toldPeriodOf } from './outcome-query';

type OutcomeFiltersProps = {
  view: Pick<Outcomes, 'period' | 'problem' | 'choices' | 'programs' | 'rows' | 'detail'>;
  query: OutcomeQuery;
};

/** Period and program. A plain form, its state is the address. */
export function OutcomeFilters({ view, query }: OutcomeFiltersProps) {
  const { problem, choices, programs, rows, detail } = view;
  const chosen = detail ? rows[0] : undefined;
  const shown = toldPeriodOf(view);
  return (
    <div className="mb-5" data-print="hide">
      <Form
        action="/outcomes"
        scroll={false}
        className="flex flex-wrap items-start gap-x-4 gap-y-3"
        key={JSON.stringify([shown, chosen?.code])}
      >
        <Field name="program" label="Program" className="w-full sm:w-80">
          {(control) => (
            <Select
              {...control}
              placeholder="All programs"
              defaultValue={chosen?.code ?? ''}
              options={programs.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </Field>
        <Field name="from" label="Enrolled from" error={problem} className="w-44">
          {(control) => <Select {...control} defaultValue={shown.from} options={months(choices, 'from', shown)} />}
        </Field>
        <Field name="to" label="to the end of" className="w-44">
          {(control) => <Select {...control} defaultValue={shown.to} options={months(choices, 'to', shown)} />}
        </Field>
        <Button type="submit" className="mt-[25px]">
          Show
        </Button>
      </Form>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <PeriodLinks query={query} />
        {chosen ? <Chip label="Program" value={chosen.name} href={outcomesHref({ ...query, program: undefined })} /> : null}
      </div>
    </div>
  );
}

/** What a period may begin or end with, and what it begins or ends with now, as months. */
function months(choices: readonly Period[], end: keyof Period, shown: Period) {
  const days = new Set([...choices.map((choice) => choice[end]), shown[end]]);
  return [...days].sort().map((day) => ({ value: day, label: formatMonth(day) }));
}

function PeriodLinks({ query }: { query: OutcomeQuery }) {
  return (
    <nav aria-label="Period" className="flex flex-wrap items-center gap-x-1 text-dense">
      <span className="mr-1 text-muted">Last</span>
      {periodMonths.map((months) => (
        <Link
          key={months}
          href={outcomesHref({ months: String(months), program: query.program })}
          prefetch={false}
          scroll={false}
          aria-current={query.months === String(months) ? 'true' : undefined}
          className="inline-flex min-h-7 items-center rounded-md px-2 text-accent hover:bg-well aria-[current=true]:bg-accent-soft aria-[current=true]:font-medium pointer-coarse:min-h-11"
        >
          {months} months
        </Link>
      ))}
    </nav>
  );
}
