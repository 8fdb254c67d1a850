'use client';

import { editGoalsAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';
import type { Reference } from '@/lib/domain/evidence';
import { measureCodes } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalNames } from '@/lib/domain/programs/goal-names';
import type { GoalTemplate } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { LongTextEntry, MarkEntry, NumberEntry, ReferencesEntry, SelectEntry } from './entries';
import { KnownReferences } from './known-references';
import { TargetFields } from './target-fields';
import { type DraftEntries, useDraftForm } from './use-draft-form';

type EditedGoal = GoalTemplate & { included: boolean };

const measures = measureCodes
  .map(measureOf)
  .filter(({ anchorOnly }) => !anchorOnly)
  .map(({ code, shortName, unit }) => ({ value: code, label: `${shortName} (${unit})` }));
const curves = [
  { value: 'exponential', label: 'Fast first, then slower' },
  { value: 'locked-linear', label: 'Flat until running is cleared' },
  { value: 'flat', label: 'Level' },
];
const weights = ['1, low', '2, medium', '3, high'].map((label, index) => ({ value: String(index + 1), label }));

/** Every goal that a program can propose; one without its tick is left out. */
export function GoalsForm({
  draft,
  goals,
  references,
}: {
  draft: DraftOf;
  goals: readonly EditedGoal[];
  references: readonly Reference[];
}) {
  const form = useDraftForm(editGoalsAction);
  const isWrong = (code: string) => Object.keys(form.errors).some((name) => name.startsWith(`goals.${code}.`));
  return (
    <DraftForm draft={draft} form={form}>
      <p className="max-w-reading text-muted">
        Targets are in the unit of their measure. Due weeks count from the start of care. Goals of patients already in care change only when
        they are moved to the new version.
      </p>
      {form.errors.goals ? <FieldError id="goals">{form.errors.goals}</FieldError> : null}
      <div className="max-w-4xl divide-y divide-line border-line border-y">
        {goals.map((goal) => (
          <Disclosure key={goal.code} className="py-2" open={isWrong(goal.code) ? true : undefined} summary={<GoalSummary goal={goal} />}>
            <GoalFields goal={goal} entries={form.entries} />
          </Disclosure>
        ))}
      </div>
      <KnownReferences references={references} />
    </DraftForm>
  );
}

function GoalSummary({ goal: { code, included, measure, dueWeek } }: { goal: EditedGoal }) {
  return (
    <span>
      {goalNames[code]}{' '}
      <span className="font-normal text-muted">
        {included ? `${measureOf(measure).shortName.toLowerCase()}, week ${dueWeek}` : 'not in this program'}
      </span>
    </span>
  );
}

const whom = { runner: 'For runners', treadmill: 'Where a treadmill is used' };

function GoalFields({ goal, entries }: { goal: EditedGoal; entries: DraftEntries }) {
  const { code, included, wording, measure, target, dueWeek, curve, importance, difficulty, mark, references, alternatives = [] } = goal;
  const of = (field: string) => ({ entries, name: `goals.${code}.${field}` });
  return (
    <fieldset className="pb-3">
      <legend className="sr-only">{goalNames[code]}</legend>
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 md:grid-cols-4">
        <Checkbox
          className="col-span-full"
          name={`goals.${code}.included`}
          label="Part of the program"
          defaultChecked={entries.ticked(`goals.${code}.included`, included)}
        />
        <LongTextEntry className="col-span-full" {...of('wording')} label="The goal, as a patient would say it" stored={wording} />
        <SelectEntry className="max-md:col-span-2" {...of('measure')} label="Measure" options={measures} stored={measure} />
        <TargetFields entries={entries} prefix={`goals.${code}.target`} rule={target} />
        <NumberEntry className="md:col-start-1" {...of('dueWeek')} label="Due week" stored={dueWeek} />
        <SelectEntry {...of('curve')} label="Expected course" options={curves} stored={curve} />
        <SelectEntry {...of('importance')} label="Importance" options={weights} stored={importance} />
        <SelectEntry {...of('difficulty')} label="Difficulty" options={weights} stored={difficulty} />
        <MarkEntry {...of('mark')} stored={mark} />
        <ReferencesEntry className="col-span-2 md:col-span-3" {...of('references')} stored={references} />
        {alternatives.map(({ when, measure: other, target: otherTarget }) => (
          <div key={when} className="col-span-full grid grid-cols-subgrid gap-y-3 border-line border-t pt-3">
            <p className="col-span-full font-medium">{whom[when]}</p>
            <SelectEntry
              className="max-md:col-span-2"
              {...of(`alternatives.${when}.measure`)}
              label="Measure"
              options={measures}
              stored={other}
            />
            <TargetFields entries={entries} prefix={`goals.${code}.alternatives.${when}.target`} rule={otherTarget} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
