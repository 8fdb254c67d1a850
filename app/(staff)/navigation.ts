import type { NavItem } from '@/components/shell/nav-item';
import type { Role } from '@/lib/domain/access';

const caseload: NavItem = { href: '/caseload', label: 'Caseload', icon: 'list-todo', under: '/patients' };
const tasks: NavItem = { href: '/tasks', label: 'Tasks', icon: 'square-check' };
const referrals: NavItem = { href: '/referrals', label: 'Referrals', icon: 'inbox' };
const outcomes: NavItem = { href: '/outcomes', label: 'Outcomes', icon: 'chart-no-axes-combined' };
const programs: NavItem = { href: '/programs', label: 'Programs', icon: 'book-open-text' };
const sponsors: NavItem = { href: '/sponsors', label: 'Sponsors', icon: 'building-2' };
const people: NavItem = { href: '/people', label: 'People', icon: 'users' };
const audit: NavItem = { href: '/audit', label: 'Audit trail', icon: 'scroll-text' };

/** Where each role can go; the first is home. It only shows the way, each page decides for itself. */
export const navigationOf: Record<Role, NavItem[]> = {
  clinician: [caseload, referrals, tasks, programs],
  'program-manager': [outcomes, programs, sponsors],
  administrator: [people, sponsors, audit, programs],
};

/** The same with how many requests wait, where the role has them. */
export function withOpenReferrals(items: readonly NavItem[], open: number): NavItem[] {
  const waiting = open > 99 ? '99+' : String(open);
  return items.map((item) =>
    item.href === referrals.href && open > 0 ? { ...item, count: { shown: waiting, words: `${waiting} open` } } : item,
  );
}
