'use client';

import { editPrescriptionsAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { goalNames } from '@/lib/domain/programs/goal-names';
import { causeNames, prescriptionInWords, stepNames } from '@/lib/domain/programs/prescription-in-words';
import { type GoalCode, type Prescription, type ProgramDefinition, planSteps, prescriptionCauses } from '@/lib/domain/programs/program';
import { DraftForm, type DraftOf } from './draft-form';
import { LongTextEntry, MarkEntry, NumberEntry, ReferencesEntry, SelectEntry } from './entries';
import { KnownReferences } from './known-references';
import { type DraftEntries, useDraftForm } from './use-draft-form';

const causes = prescriptionCauses.map((when) => ({ value: when, label: `The goal ${causeNames[when]}` }));
const steps = planSteps.map((step) => ({ value: step, label: stepNames[step] }));
/** Only a hold and an extension have weeks; hidden by style alone, so that it works without scripts. */
const onlyWithWeeks =
  'group-has-[option:is([value=re-screen],[value=step-back],[value=refer],[value=advance],[value=close-goal]):checked]/step:hidden';
const blank: Prescription = { code: 'new', when: 'worsening', goals: [], step: 're-screen', why: '', mark: 'P', references: [] };

type Suggesting = Pick<ProgramDefinition, 'prescriptions' | 'goals' | 'references'>;

/** What is suggested when a goal leaves its way, the most pressing first; the last row is for one more. */
export function PrescriptionsForm({ draft, definition }: { draft: DraftOf; definition: Suggesting }) {
  const form = useDraftForm(editPrescriptionsAction);
  const { prescriptions, goals, references } = definition;
  const isWrong = (code: string) => Object.keys(form.errors).some((name) => name.startsWith(`prescriptions.${code}.`));
  const goalsOfProgram = goals.map(({ code }) => code);
  return (
    <DraftForm draft={draft} form={form}>
      <p className="max-w-reading text-muted">
        Cairn suggests these steps, the most pressing first, and the clinician accepts or declines each. A step is suggested once at a time,
        and only where it is possible.
      </p>
      <div className="max-w-4xl divide-y divide-line border-line border-y">
        {[...prescriptions, blank].map((one, index) => (
          <Disclosure key={one.code} className="py-2" open={isWrong(one.code) ? true : undefined} summary={summaryOf(one)}>
            <PrescriptionFields
              one={one}
              place={index + 1}
              places={prescriptions.length + 1}
              goals={goalsOfProgram}
              entries={form.entries}
            />
          </Disclosure>
        ))}
      </div>
      <KnownReferences references={references} />
    </DraftForm>
  );
}

const summaryOf = (one: Prescription) => (one.code === 'new' ? 'One more suggestion' : prescriptionInWords(one));

type FieldsProps = { one: Prescription; place: number; places: number; goals: readonly GoalCode[]; entries: DraftEntries };

function PrescriptionFields({ one, place, places, goals, entries }: FieldsProps) {
  const { code, when, step, weeks, why, mark, references } = one;
  const of = (field: string) => ({ entries, name: `prescriptions.${code}.${field}` });
  const order = Array.from({ length: places }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? '1, first' : `${index + 1}`,
  }));
  return (
    <fieldset className="group/step pb-3">
      <legend className="sr-only">{summaryOf(one)}</legend>
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 md:grid-cols-4">
        <SelectEntry className="col-span-2" {...of('when')} label="When" options={causes} stored={when} />
        <SelectEntry className="col-span-2 md:col-span-1" {...of('step')} label="Step" options={steps} stored={step} />
        <NumberEntry className={onlyWithWeeks} {...of('weeks')} label="For how long" unit="weeks" stored={weeks ?? ''} />
        <GoalsOf one={one} goals={goals} entries={entries} />
        <LongTextEntry className="col-span-full" {...of('why')} label="Why, as a clinician would tell a patient" stored={why} />
        <MarkEntry {...of('mark')} stored={mark} />
        <ReferencesEntry className="col-span-2 max-md:order-1" {...of('references')} stored={references} />
        <SelectEntry {...of('place')} label="Place" options={order} stored={place} />
        {code === 'new' ? null : (
          <Checkbox
            className="order-2 col-span-full"
            name={`prescriptions.${code}.remove`}
            label="Remove this suggestion"
            defaultChecked={entries.ticked(`prescriptions.${code}.remove`, false)}
          />
        )}
      </div>
    </fieldset>
  );
}

function GoalsOf({
  one: { code, goals: meant },
  goals,
  entries,
}: {
  one: Prescription;
  goals: readonly GoalCode[];
  entries: DraftEntries;
}) {
  const name = `prescriptions.${code}.goals[]`;
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 font-medium text-sm">Goals that it is for</legend>
      <p className="mb-1.5 text-dense text-muted">With none ticked it is for every goal.</p>
      <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2 md:grid-cols-3">
        {goals.map((goal) => (
          <Checkbox
            key={goal}
            name={name}
            value={goal}
            label={goalNames[goal]}
            defaultChecked={entries.chosen(name, goal, meant.includes(goal))}
          />
        ))}
      </div>
    </fieldset>
  );
}
