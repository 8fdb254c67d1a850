'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useActionState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { keepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { notSent } from '@/lib/action-state';
import type { SavedView } from '@/lib/data/saved-views/list-views';
import { saveViewAction } from './actions';
import { viewHref } from './view-href';

/** The viewer's own views, and keeping what stands in the address as another. */
export function ViewBar({ views, formKey }: { views: readonly SavedView[]; formKey: string }) {
  const params = useSearchParams();
  const current = params.get('view');
  const links = [{ href: '/caseload?view=all', name: 'Everything', isCurrent: !views.some(({ id }) => id === current) }];
  for (const view of views) links.push({ href: viewHref(view), name: view.name, isCurrent: view.id === current });
  return (
    <div className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-1" data-print="hide">
      {views.length > 0 ? (
        <nav aria-label="Views" className="min-w-0">
          <ul className="flex flex-wrap gap-1.5">
            {links.map(({ href, name, isCurrent }) => (
              <li key={href} className="max-w-56">
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={isCurrent ? 'true' : undefined}
                  className="block min-h-7 truncate rounded-md border border-line px-2.5 py-0.5 text-dense hover:border-accent aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-medium pointer-coarse:min-h-11 pointer-coarse:py-2.5"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <SaveView key={formKey} formKey={formKey} query={params.toString()} />
      {views.length > 0 ? (
        <Link href="/caseload/views" prefetch={false} className="prose-link inline-flex min-h-7 items-center text-dense">
          Change views
        </Link>
      ) : null}
    </div>
  );
}

function SaveView({ formKey, query }: { formKey: string; query: string }) {
  const [{ ok, formError, fieldErrors, values }, send] = useActionState(saveViewAction, notSent);
  return (
    <Disclosure summary="Save this view" open={ok === false}>
      <form action={send} onReset={keepTyped} noValidate className="flex flex-wrap items-end gap-2 pb-2">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="query" value={query} />
        <Field
          name="name"
          label="Name of the view"
          hint="Keeps filters, order and columns, but no search."
          error={fieldErrors.name ?? fieldErrors.query ?? formError}
        >
          {(control) => <Input {...control} maxLength={60} defaultValue={typeof values.name === 'string' ? values.name : ''} />}
        </Field>
        <SubmitButton variant="secondary" size="sm" className="mb-6" pendingLabel="Saving">
          Save view
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
