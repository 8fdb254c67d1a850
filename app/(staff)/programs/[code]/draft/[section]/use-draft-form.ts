'use client';

import { useActionState } from 'react';
import { type FormAction, notSent } from '@/lib/action-state';
import type { SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';

/** A form of the editor after a refusal: what was typed stands again, also without scripts. */
export type DraftEntries = {
  text: (name: string, stored: string | number) => string;
  ticked: (name: string, stored: boolean) => boolean;
  chosen: (name: string, value: string, stored: boolean) => boolean;
  error: (name: string) => string | undefined;
};

export type DraftFormState = {
  send: (formData: FormData) => void;
  entries: DraftEntries;
  problem: string | undefined;
  errors: Record<string, string>;
  /** What someone else saved meanwhile: the version that stands now, and what this form would change on it. */
  stale: { version: number; changes: string[] } | null;
  /** What this would change in what Cairn suggests, told before it is saved; sending again saves it. */
  told: string[];
};

/** State and entries of one page of the editor. */
export function useDraftForm(action: FormAction<SavedDraft>): DraftFormState {
  const [{ formError, fieldErrors, values, stale }, send] = useActionState(action, notSent);
  const isSent = Object.keys(values).length > 0;
  const entries: DraftEntries = {
    text: (name, stored) => (typeof values[name] === 'string' ? values[name] : String(stored)),
    ticked: (name, stored) => (isSent ? values[name] === 'on' : stored),
    chosen: (name, value, stored) => (isSent ? [values[name] ?? []].flat().includes(value) : stored),
    error: (name) => fieldErrors[name],
  };
  const told = Object.keys(fieldErrors).flatMap((name) => (name.startsWith('told.') ? [fieldErrors[name] ?? ''] : []));
  const hasErrors = Object.keys(fieldErrors).length > 0;
  return {
    send,
    entries,
    errors: told.length > 0 ? {} : fieldErrors,
    problem: formError ?? (hasErrors ? 'Some entries do not fit yet. They are marked below; nothing was saved.' : undefined),
    stale: stale ? { version: Number(stale.version), changes: Array.isArray(stale.changes) ? stale.changes.map(String) : [] } : null,
    told,
  };
}
