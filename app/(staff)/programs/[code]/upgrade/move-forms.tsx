'use client';

import { useActionState } from 'react';
import { moveEnrollmentsAction } from '@/app/(staff)/programs/[code]/actions';
import { FieldError } from '@/components/ui/field';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { UpgradeRow } from '@/lib/data/version-moves/get-upgrade';
import { plural } from '@/lib/format/counts';
import { UpgradeTable } from './upgrade-table';

type Target = { programCode: string; toVersionId: string; formKey: string };

/** Moves everyone that is left, up to what goes in one go. */
export function MoveAllForm({ programCode, toVersionId, formKey, count }: Target & { count: number }) {
  const [{ formError }, send] = useActionState(moveEnrollmentsAction, notSent);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <HiddenTarget programCode={programCode} toVersionId={toVersionId} formKey={formKey} />
      <input type="hidden" name="all" value="yes" />
      {formError ? <FieldError>{formError}</FieldError> : null}
      <SubmitButton variant="secondary" size="sm" pendingLabel="Moving">
        Move all {count}
      </SubmitButton>
    </form>
  );
}

type MoveFormProps = Target & { rows: readonly UpgradeRow[]; total: number };

/** The preview, with a tick for each record to move. */
export function MoveForm({ programCode, toVersionId, formKey, rows, total }: MoveFormProps) {
  const [{ ok, data, formError, fieldErrors, values }, send] = useActionState(moveEnrollmentsAction, notSent);
  const problem = formError ?? Object.values(fieldErrors)[0];
  return (
    <form action={send} onReset={keepTyped} className="flex flex-col gap-4">
      <HiddenTarget programCode={programCode} toVersionId={toVersionId} formKey={formKey} />
      {problem ? (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      ) : null}
      {ok && data ? <p role="status">{plural(data.moved, 'record')} moved. It can be undone below for a day.</p> : null}
      <UpgradeTable rows={rows} chosen={[values['enrollmentIds[]'] ?? []].flat()} />
      {rows.length < total ? <p className="text-muted">The first {rows.length} are shown. Move these to see the next.</p> : null}
      <div>
        <SubmitButton pendingLabel="Moving">Move the chosen</SubmitButton>
      </div>
    </form>
  );
}

function HiddenTarget({ programCode, toVersionId, formKey }: Target) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="programCode" value={programCode} />
      <input type="hidden" name="toVersionId" value={toVersionId} />
    </>
  );
}
