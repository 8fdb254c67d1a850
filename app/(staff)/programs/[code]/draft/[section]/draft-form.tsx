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
 * this would change on theirs is shown, and sending again stores it; so is what it would change in what Cairn suggests.
 */
export function DraftForm({ draft, form, children }: { draft: DraftOf; form: DraftFormState; children: ReactNode }) {
  const { send, problem, told, stale } = form;
  return (
    <form action={send} onReset={keepTyped} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="programCode" value={draft.programCode} />
      <input type="hidden" name="version" value={String(stale?.version ?? draft.version)} />
      {told.map((one) => (
        <input key={one} type="hidden" name="told[]" value={one} />
      ))}
      {problem ? (
        <Notice tone="warn" live title={problem} className="max-w-reading">
          <Answer form={form} />
        </Notice>
      ) : null}
      {children}
      {told.length > 0 ? (
        <p className="max-w-reading">
          It also changes{' '}
          <a href="#told" className="prose-link">
            what Cairn suggests
          </a>
          .
        </p>
      ) : null}
      <SubmitButton className="self-start" pendingLabel="Saving">
        {buttonWords(stale !== null, told.length > 0)}
      </SubmitButton>
    </form>
  );
}

function buttonWords(isStale: boolean, isTold: boolean): string {
  if (isStale) return 'Save mine over theirs';
  return isTold ? 'Save with these changes' : 'Save this page';
}

function Answer({ form: { stale, told, errors } }: { form: DraftFormState }) {
  if (stale) return <Theirs changes={stale.changes} />;
  return told.length > 0 ? <Told changes={told} /> : <Problems errors={errors} />;
}

function Told({ changes }: { changes: readonly string[] }) {
  return (
    <>
      <p id="told" className="mb-1 scroll-mt-24">
        These suggestions need what this page would take away:
      </p>
      <ChangeList changes={changes} />
      <p className="mt-1">Save again to have both changes, or put back below what they need.</p>
    </>
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
