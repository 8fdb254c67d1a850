'use client';

import type { ReactNode } from 'react';
import { ChangeList } from '@/app/(staff)/programs/[code]/change-list';
import { keepTyped } from '@/components/ui/keep-typed';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DraftFormState } from './use-draft-form';

export type DraftOf = { programCode: string; version: number };

/**
 * The form around one page of the editor. What does not fit is listed on top, each leading to its box. When someone else saved meanwhile, what
 * this would change on theirs is shown, and sending again stores it.
 */
export function DraftForm({ draft, form, children }: { draft: DraftOf; form: DraftFormState; children: ReactNode }) {
  const { send, problem, errors, stale } = form;
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="programCode" value={draft.programCode} />
      <input type="hidden" name="version" value={String(stale?.version ?? draft.version)} />
      {problem ? (
        <Notice tone="warn" live title={problem} className="max-w-reading">
          {stale ? <Theirs changes={stale.changes} /> : <Problems errors={errors} />}
        </Notice>
      ) : null}
      {children}
      <SubmitButton className="self-start" pendingLabel="Saving">
        {stale ? 'Save mine over theirs' : 'Save this page'}
      </SubmitButton>
    </form>
  );
}

function Theirs({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return <p>What you typed is what stands there now.</p>;
  return (
    <>
      <p className="mb-1">Below is what you typed. On what stands there now it would change:</p>
      <ChangeList changes={changes} />
      <p className="mt-1">Save it over theirs, or load the page again to keep theirs.</p>
    </>
  );
}

function Problems({ errors }: { errors: Record<string, string> }) {
  return (
    <ul className="space-y-0.5">
      {Object.entries(errors).map(([name, words]) => (
        <li key={name}>
          <a href={`#${name}`} className="prose-link">
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
