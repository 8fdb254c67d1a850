import type { ReactNode } from 'react';

/** One place to go; the same list feeds the rail, the bottom bar and the palette. */
export type NavItem = {
  href: string;
  label: string;
  /** An icon element of 20 px, hidden from screen readers. */
  icon: ReactNode;
};

/** The address of the item that a path belongs to: the longest it lies at or under. Null when it belongs to none. */
export function currentHref(path: string, items: readonly NavItem[]): string | null {
  return items.reduce<string | null>((best, { href }) => {
    const holds = path === href || path.startsWith(`${href}/`);
    return holds && href.length > (best?.length ?? 0) ? href : best;
  }, null);
}
