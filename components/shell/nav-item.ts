import type { IconName } from '@/components/ui/icon';

/** One place to go; the same list feeds the rail, the bottom bar and the palette. */
export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** Where else it leads that has no place of its own: patients belong to the caseload. */
  under?: string;
  /** What waits there, as shown and as read out. */
  count?: { shown: string; words: string };
};

/** The address of the item that a path belongs to: the longest it lies at or under. Null when it belongs to none. */
export function currentHref(path: string, items: readonly NavItem[]): string | null {
  return items.reduce<string | null>((best, { href, under }) => {
    const holds = [href, under].some((place) => place !== undefined && (path === place || path.startsWith(`${place}/`)));
    return holds && href.length > (best?.length ?? 0) ? href : best;
  }, null);
}
