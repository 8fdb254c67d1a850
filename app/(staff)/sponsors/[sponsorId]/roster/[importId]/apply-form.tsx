'use client';

import { useActionState } from 'react';
import { applyImportAction } from '@/app/(staff)/sponsors/[sponsorId]/roster/actions';
import { Field, FieldError } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { NumberInput } from '@/components/ui/number-input';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import { applyObstacle, endsTooMany, type RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { plural } from '@/lib/format/counts';
import { formatNumber, formatShare } from '@/lib/format/numbers';

type ApplyFormProps = { sponsorId: string; importId: string; counts: RosterCounts; guardPercent: number };

/** Applies what the report shows. Many endings want their number typed. */
export function ApplyForm({ sponsorId, importId, counts, guardPercent }: ApplyFormProps) {
  const [{ formError, fieldErrors, values }, send] = useActionState(applyImportAction, notSent);
  const obstacle = applyObstacle(counts);
  if (obstacle) return <Notice tone="info">{obstacle}</Notice>;
  const isMany = endsTooMany(counts, guardPercent);
  const changes = counts.added + counts.changed + counts.ended;
  return (
    <form action={send} onReset={keepTyped} className="flex max-w-reading flex-col items-start gap-4">
      <input type="hidden" name="sponsorId" value={sponsorId} />
      <input type="hidden" name="importId" value={importId} />
      {isMany ? (
        <Notice
          tone="warn"
          title={`Coverage would end for ${formatNumber(counts.ending)} of ${formatNumber(counts.current)} members (${formatShare(counts.ending / Math.max(1, counts.current), 0)})`}
        >
          That is more than the limit of {guardPercent}% for this sponsor. Is the file whole, and does it list everyone?
        </Notice>
      ) : null}
      {isMany ? (
        <Field name="endedConfirmed" label={`Type ${counts.ending} to confirm`} error={fieldErrors.endedConfirmed} required>
          {(control) => <NumberInput {...control} defaultValue={String(values.endedConfirmed ?? '')} className="w-40" />}
        </Field>
      ) : null}
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton pendingLabel="Applying">
        Apply {plural(changes, 'change')}
        {counts.refused > 0 ? ' without the rows in error' : ''}
      </SubmitButton>
    </form>
  );
}
