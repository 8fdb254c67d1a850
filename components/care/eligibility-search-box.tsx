'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { buttonStyles } from '@/components/ui/button-styles';
import { Icon } from '@/components/ui/icon';
import { takeTypedBefore } from '@/components/ui/typed-before';
import { matchedInWords } from '@/lib/domain/eligibility/matched-in-words';
import { sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import type { EligibilityHit } from './eligibility-hit';
import { type EligibilitySearch, useEligibilitySearch } from './use-eligibility-search';

type EligibilitySearchBoxProps = {
  label?: string /** What a search without script was for. */;
  defaultValue?: string;
  autoFocus?: boolean;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The next hit in a ring that also holds the box itself (−1), as the combobox pattern asks. */
function movedOn(active: number, step: number, hits: number): number {
  const places = hits + 1;
  return ((active + 1 + step + places) % places) - 1;
}

const notListedAddress = (typed: string) => `/eligibility/not-listed?${new URLSearchParams({ q: typed })}`;
const hrefOf = (hit: EligibilityHit) => `/eligibility/${hit.id}`;

/** One box over employers and health plans. Without script it is a plain form; with it, hits appear as one types (ARIA combobox). */
export function EligibilitySearchBox({
  label = 'Find your employer or health plan',
  defaultValue = '',
  autoFocus,
}: EligibilitySearchBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(defaultValue);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useEligibilitySearch(open ? typed : '');
  const hits = found.state === 'found' ? found.hits : [];
  const shown = open && found.state !== 'idle';
  const current = shown ? hits[active] : undefined;
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(movedOn(active, step, hits.length));
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      window.location.assign(hrefOf(current));
    }
  };

  return (
    <search className="relative block" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}>
      <form action="/eligibility" method="get">
        <label htmlFor={`${id}-box`} className="mb-2 block font-semibold text-xl">
          {label}
        </label>
        <div className="flex gap-2">
          <div className="relative min-w-0 flex-1">
            <Icon name="search" className="pointer-events-none absolute inset-y-0 left-4 my-auto size-5 text-muted" />
            <input
              id={`${id}-box`}
              name="q"
              type="text"
              role="combobox"
              aria-expanded={shown}
              aria-controls={`${id}-hits`}
              aria-autocomplete="list"
              aria-activedescendant={current ? `${id}-${current.id}` : undefined}
              aria-describedby={`${id}-hint`}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={120}
              // biome-ignore lint/a11y/noAutofocus: only where a page asks for it because the search is all it is for
              autoFocus={autoFocus}
              value={typed}
              ref={takeTypedBefore(typed, type)}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
              className="block min-h-14 w-full rounded-md border-2 border-edge bg-raised pr-4 pl-12 text-base hover:border-muted"
            />
            <Hits id={id} found={found} shown={shown} active={active} typed={typed.trim()} />
          </div>
          <button type="submit" className={buttonStyles({ variant: 'primary', size: 'lg', className: 'min-h-14' })}>
            Search
          </button>
        </div>
        <p id={`${id}-hint`} className="mt-2 text-muted text-sm">
          Its name, a short form, or the part of your work email after the @ sign
        </p>
      </form>
    </search>
  );
}

const problems = {
  'too-many': 'Too many searches at once. Wait a moment, then go on typing.',
  failed: 'The search does not answer right now. Press Search to try again; this says nothing about your coverage.',
};

function statusWords(found: EligibilitySearch, typed: string): string {
  if (found.state === 'idle') return '';
  if (found.state === 'searching') return 'Searching';
  if (found.state !== 'found') return problems[found.state];
  if (found.hits.length === 0)
    return `Nothing found for “${typed}”. Try fewer letters, another name, or your health plan instead of your employer.`;
  return found.hits.length === 1 ? '1 found' : `${found.hits.length} found`;
}

type HitsProps = { id: string; found: EligibilitySearch; shown: boolean; active: number; typed: string };

function Hits({ id, found, shown, active, typed }: HitsProps) {
  const hits = found.state === 'found' ? found.hits : [];
  const words = statusWords(found, typed);
  return (
    <>
      <div
        hidden={!shown}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border border-line bg-raised shadow-float"
      >
        <div id={`${id}-hits`} role="listbox" aria-label="Employers and health plans" className="max-h-96 overflow-y-auto">
          {hits.map((hit, index) => (
            <Hit key={hit.id} id={`${id}-${hit.id}`} hit={hit} active={index === active} />
          ))}
        </div>
        {hits.length === 0 && (
          <div className="px-4 py-3 text-base text-muted">
            <p>{words}</p>
            {found.state === 'found' && (
              <a href={notListedAddress(typed)} className="prose-link mt-1 inline-flex min-h-11 items-center">
                Tell us your employer or plan
              </a>
            )}
          </div>
        )}
      </div>
      <p role="status" className="sr-only">
        {shown ? words : ''}
      </p>
    </>
  );
}

function Hit({ id, hit, active }: { id: string; hit: EligibilityHit; active: boolean }) {
  const notes = [
    sponsorKindWords[hit.kind],
    hit.locality,
    hit.matchedOn && hit.matchedAs && matchedInWords(hit.matchedOn, hit.matchedAs),
  ].filter(Boolean);
  return (
    <a
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      href={hrefOf(hit)}
      className={`flex min-h-14 items-center gap-3 border-line border-b px-4 py-2 last:border-0 hover:bg-well ${active ? 'bg-accent-soft outline-2 outline-focus -outline-offset-2' : ''}`}
    >
      <Icon name={hit.kind === 'employer' ? 'building-2' : 'heart-pulse'} className="size-5 shrink-0 text-muted" />
      <span className="min-w-0">
        <span className="block font-medium text-base">{hit.name}</span>
        <span className="block text-dense text-muted">{notes.join(' · ')}</span>
      </span>
    </a>
  );
}
