import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

type SearchBarProps = { action: string; label: string; typed: string /** Further choices beside the box. */; children?: ReactNode };

/** A search that stands in the address; works as a plain form. */
export function SearchBar({ action, label, typed, children }: SearchBarProps) {
  return (
    <Form action={action} prefetch={false} className="mb-4 flex flex-wrap items-center gap-2" data-print="hide">
      <Input
        key={typed}
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={typed}
        autoComplete="off"
        className="w-full max-w-72"
      />
      {children}
      <Button type="submit" variant="secondary">
        Search
      </Button>
    </Form>
  );
}
