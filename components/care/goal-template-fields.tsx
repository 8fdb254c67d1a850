'use client';

import { useState } from 'react';
import { ExpectedPreview } from '@/components/charts/expected-preview';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { takeTypedBefore } from '@/components/ui/typed-before';
import { targetFor } from '@/lib/domain/programs/target-from-template';
import { numberOf } from '@/lib/domain/typed-number';
import { formatDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { draftCourse, type GoalDraft, type GoalDraftContext } from './goal-draft';

type GoalTemplateFieldsProps = {
  /** Fields are sent as `prefix.baseline`, `prefix.target` and so on. */
  prefix: string;
  draft: GoalDraft;
  context: GoalDraftContext;
  /** By field without the prefix. */
  errors?: Partial<Record<keyof GoalDraft, string | string[]>>;
  /** The baseline is a score that was recorded before, of the day that the goal starts on. */
  baselineStands?: boolean;
};

const weights = [
  { value: '1', label: '1, low' },
  { value: '2', label: '2, medium' },
  { value: '3', label: '3, high' },
];

/** A goal from its template, to edit; its expected course is drawn anew with every change. */
export function GoalTemplateFields({ prefix, draft: initial, context, errors = {}, baselineStands = false }: GoalTemplateFieldsProps) {
  const [draft, setDraft] = useState(initial);
  const [targetTouched, setTargetTouched] = useState(false);
  const { measure } = context;
  const range = `${formatNumber(measure.min)} to ${formatNumber(measure.max)}`;
  const course = draftCourse(draft, context);

  const change = (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part }));
  /** The template's target follows the baseline until someone sets their own. */
  const changeBaseline = (baseline: string) => {
    const value = numberOf(baseline);
    const follows = context.rule !== null && !targetTouched && value !== null && value >= measure.min && value <= measure.max;
    change(follows && context.rule ? { baseline, target: String(targetFor(context.rule, measure, value).target) } : { baseline });
  };
  const changeTarget = (target: string) => {
    setTargetTouched(true);
    change({ target });
  };
  /** A field of the draft, and what to do with what is entered in it. */
  const holds = (field: keyof GoalDraft, enter: (value: string) => void = (value) => change({ [field]: value })) => ({
    ref: takeTypedBefore(draft[field], enter),
    value: draft[field],
    onChange: ({ target }: { target: { value: string } }) => enter(target.value),
  });

  return (
    <fieldset className="grid min-w-0 gap-x-6 gap-y-3 border-line border-t py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <legend className="sr-only">{initial.wording}</legend>
      <div className="grid min-w-0 grid-cols-2 content-start gap-3 sm:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <input type="hidden" name={`${prefix}.code`} value={draft.code} />
        <Field name={`${prefix}.wording`} label="Goal" error={errors.wording} className="col-span-full">
          {(control) => <Input {...control} {...holds('wording')} />}
        </Field>
        <Field
          name={`${prefix}.baseline`}
          label={baselineStands ? `${measure.shortName}, baseline` : `${measure.shortName} now`}
          hint={baselineStands ? `Recorded on ${formatDay(context.startsOn)}` : range}
          error={errors.baseline}
        >
          {(control) => <NumberInput {...control} unit={measure.unit} readOnly={baselineStands} {...holds('baseline', changeBaseline)} />}
        </Field>
        <Field name={`${prefix}.target`} label="Target" hint={`${range}, ${measure.better} is better`} error={errors.target}>
          {(control) => <NumberInput {...control} unit={measure.unit} {...holds('target', changeTarget)} />}
        </Field>
        <Field name={`${prefix}.dueOn`} label="Due date" error={errors.dueOn} className="max-sm:col-span-full">
          {(control) => <DateInput {...control} min={context.startsOn} {...holds('dueOn')} />}
        </Field>
        <Field name={`${prefix}.importance`} label="Importance" error={errors.importance}>
          {(control) => <Select {...control} options={weights} {...holds('importance')} />}
        </Field>
        <Field name={`${prefix}.difficulty`} label="Difficulty" error={errors.difficulty}>
          {(control) => <Select {...control} options={weights} {...holds('difficulty')} />}
        </Field>
      </div>
      <div className="min-h-32 min-w-0">
        {course ? (
          <ExpectedPreview course={course} unit={measure.unit} min={measure.min} max={measure.max} />
        ) : (
          <p className="text-dense text-muted">The expected course appears once baseline, target and a later due date fit.</p>
        )}
      </div>
    </fieldset>
  );
}
