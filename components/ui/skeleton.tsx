import type { ReactNode } from 'react';
import { cn } from './cn';

/** A gray shape where something will stand. Give it the size of what replaces it. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-well', className)} />;
}

/** Says once that the page is loading; put one around all skeletons of a view. */
export function SkeletonRegion({ label = 'Loading', children }: { label?: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {label}
      </p>
      <noscript>
        <p className="mb-4 font-medium">This page fills in with JavaScript. Turn it on in your browser to see it.</p>
      </noscript>
      {children}
    </div>
  );
}

/** Holds the place of a `PageHeader`. */
export function SkeletonPageHeader({ action = false }: { action?: boolean }) {
  return (
    <div className="mb-6 flex min-h-14 items-start justify-between gap-4">
      <div className="min-w-0 flex-1">
        <Skeleton className="h-[35px] w-56 max-w-full" />
        <Skeleton className="mt-2 h-4 w-80 max-w-full" />
      </div>
      {action ? <Skeleton className="h-9 w-32 shrink-0" /> : null}
    </div>
  );
}

/** Holds the place of a table with `rows` rows of 40 px below its head. */
export function SkeletonTable({ rows = 10, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <div aria-hidden>
      <div className="h-9 border-line border-b" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
        <div key={row} className="flex h-10 items-center gap-6 overflow-hidden border-line border-b px-3">
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
            <i key={column} className="skeleton-bar" />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Holds the place of text, the last line shorter. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
        <Skeleton key={line} className={cn('h-3.5', line === lines - 1 ? 'w-3/5' : 'w-full')} />
      ))}
    </div>
  );
}
