'use client';

import { editScreensAction } from '@/app/(staff)/programs/[code]/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { type ScreenCode, screenCodes } from '@/lib/domain/programs/program';
import { screenOf } from '@/lib/domain/screening/registry';
import { DraftForm, type DraftOf } from './draft-form';
import { useDraftForm } from './use-draft-form';

/** Which red-flag screens a patient must pass, at the start and at each check-in. */
export function ScreensForm({ draft, screens }: { draft: DraftOf; screens: readonly ScreenCode[] }) {
  const form = useDraftForm(editScreensAction);
  return (
    <DraftForm draft={draft} form={form}>
      <fieldset
        id="screens"
        className="flex max-w-reading flex-col gap-3"
        aria-describedby={form.errors.screens ? 'screens-error' : undefined}
      >
        <legend className="mb-2 font-medium">Patients are screened for</legend>
        {screenCodes.map((code) => (
          <Checkbox
            key={code}
            name="screens[]"
            value={code}
            label={screenOf(code).name}
            hint={screenOf(code).whyAsked}
            defaultChecked={form.entries.chosen('screens[]', code, screens.includes(code))}
          />
        ))}
        {form.errors.screens ? <FieldError id="screens-error">{form.errors.screens}</FieldError> : null}
      </fieldset>
    </DraftForm>
  );
}
