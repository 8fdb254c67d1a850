'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { Select } from '@/components/ui/select';
import type { TableFilter } from './data-column';
import { activeFilters, addressWith, type Params } from './table-address';

export type TableToolbarProps = {
  path: string;
  params: Params;
  search?: { name?: string; label: string };
  filters?: readonly TableFilter[];
  /** Stands at the end of the row. */
  children?: ReactNode;
};

/** Search and filters as one form of the address, then what holds as chips. Without scripts a button applies it. */
export function TableToolbar({ path, params, search, filters = [], children }: TableToolbarProps) {
  const router = useRouter();
  const searchName = search?.name ?? 'q';
  const typed = search ? params.get(searchName) : null;
  const active = activeFilters(path, params, filters);
  const own = new Set([...filters.map(({ name }) => name), ...(search ? [searchName] : []), 'after', 'before', 'page']);
  const kept = [...new URLSearchParams(params.toString())].filter(([name]) => !own.has(name));
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typedIn = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    router.push(addressWith(path, params, Object.fromEntries(typedIn)), { scroll: false });
  };
  const cleared = Object.fromEntries([...active.map(({ name }) => [name, null]), [searchName, null]]);
  return (
    <div className="mb-3 flex flex-col gap-2" data-print="hide">
      <div className="flex items-start gap-2">
        <form action={path} onSubmit={apply} className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
          {kept.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          {search ? <SearchBox key={typed} name={searchName} label={search.label} typed={typed} /> : null}
          {filters.map((filter) => (
            <Select
              key={`${filter.name}=${params.get(filter.name)}`}
              name={filter.name}
              aria-label={filter.label}
              placeholder={filter.anyLabel}
              options={filter.options}
              defaultValue={params.get(filter.name) ?? ''}
              className="w-auto max-w-56"
              onChange={(event) => event.currentTarget.form?.requestSubmit()}
            />
          ))}
          <noscript>
            <Button type="submit">Apply</Button>
          </noscript>
        </form>
        {children}
      </div>
      {active.length > 0 || typed ? (
        <div className="flex flex-wrap items-center gap-2">
          {typed ? <Chip label="Search" value={typed} href={addressWith(path, params, { [searchName]: null })} /> : null}
          {active.map((chip) => (
            <Chip key={chip.name} label={chip.label} value={chip.value} href={chip.href} />
          ))}
          <Link
            href={addressWith(path, params, cleared)}
            prefetch={false}
            scroll={false}
            className="prose-link inline-flex min-h-6 items-center text-dense"
          >
            Clear all
          </Link>
        </div>
      ) : null}
    </div>
  );
}

function SearchBox({ name, label, typed }: { name: string; label: string; typed: string | null }) {
  return (
    <span className="relative min-w-48 max-w-80 flex-1">
      <Icon name="search" className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-muted" />
      <Input
        type="search"
        name={name}
        aria-label={label}
        placeholder={label}
        defaultValue={typed ?? ''}
        autoComplete="off"
        className="peer pl-9"
      />
      {/* There is no button beside it: what is typed says how it is applied. */}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-9 hidden items-center pointer-fine:peer-focus:peer-not-placeholder-shown:flex"
      >
        <Kbd>Enter</Kbd>
      </span>
    </span>
  );
}
