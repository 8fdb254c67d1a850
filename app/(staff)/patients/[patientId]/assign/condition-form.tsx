'use client';

import { useActionState, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { ConditionDetail } from '@/lib/data/assignments/assignment-draft';
import type { Assignment } from '@/lib/data/assignments/get-assignment';
import { highRiskSites, otherSites } from '@/lib/domain/programs/choose-bone-stress-program';
import { chooseProgramAction } from './actions';

type ConditionFormProps = {
  patientId: string;
  programs: Assignment['programs'];
  /** Of a patient who asked to start only the program is known. */
  chosen: (Partial<ConditionDetail> & { programCode: string }) | null;
};

const sides = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'both', label: 'Both' },
];
const sites = [
  ...highRiskSites.map(({ code, label }) => ({ value: code, label: `${label}: high risk` })),
  ...otherSites.map(({ code, label }) => ({ value: code, label })),
];
const grades = [1, 2, 3, 4].map((grade) => ({ value: String(grade), label: `Grade ${grade}` }));

/** Site and grade are asked for bone stress injuries; without scripts they always stand there, and are ignored elsewhere. */
export function ConditionForm({ patientId, programs, chosen }: ConditionFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(chooseProgramAction, notSent);
  const typed = (name: string, fallback: string | number | null | undefined) =>
    typeof values[name] === 'string' ? values[name] : String(fallback ?? '');
  const isSent = Object.keys(values).length > 0;
  const ticked = (name: string, before: boolean | undefined) => (isSent ? values[name] === 'on' : (before ?? false));
  const [program, setProgram] = useState(typed('programCode', chosen?.programCode));
  const isBoneStress = program === 'bsi-low' || program === 'bsi-high';
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="patientId" value={patientId} />
      {formError ? (
        <Notice tone="warn" live>
          {formError}
        </Notice>
      ) : null}
      <RadioGroup
        name="programCode"
        legend="Condition"
        value={program}
        onChange={setProgram}
        error={fieldErrors.programCode}
        options={programs.map(({ code, name, taken }) => ({
          value: code,
          label: name,
          disabled: taken,
          hint: taken ? 'In this program already' : undefined,
        }))}
      />
      <RadioGroup
        name="side"
        legend="Side"
        direction="row"
        options={sides}
        defaultValue={typed('side', chosen?.side) || undefined}
        error={fieldErrors.side}
      />
      {isBoneStress || program === '' ? (
        <div className="flex flex-wrap gap-4">
          <Field
            name="site"
            label="Site of the bone stress injury"
            hint="With the grade it decides between the two programs."
            error={fieldErrors.site}
          >
            {(control) => <Select {...control} placeholder="Choose a site" options={sites} defaultValue={typed('site', chosen?.site)} />}
          </Field>
          <Field name="mriGrade" label="MRI grade" optional error={fieldErrors.mriGrade}>
            {(control) => <Select {...control} placeholder="No scan" options={grades} defaultValue={typed('mriGrade', chosen?.mriGrade)} />}
          </Field>
        </div>
      ) : null}
      <Checkbox
        name="runner"
        label="Is a runner"
        hint="The return goal is then measured by running."
        defaultChecked={ticked('runner', chosen?.runner)}
      />
      {program === 'pad-claudication' ? (
        <Checkbox name="treadmill" label="A treadmill test is available" defaultChecked={ticked('treadmill', chosen?.treadmill)} />
      ) : null}
      <SubmitButton className="self-start" pendingLabel="Saving">
        Go on to warning signs
      </SubmitButton>
    </form>
  );
}
