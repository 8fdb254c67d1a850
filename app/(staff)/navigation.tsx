import type { NavItem } from '@/components/shell/nav-item';
import { Icon } from '@/components/ui/icon';
import type { Role } from '@/lib/domain/access';

const icon = { 'aria-hidden': true, className: 'size-5' } as const;

const caseload: NavItem = { href: '/caseload', label: 'Caseload', icon: <Icon name="list-todo" {...icon} />, under: '/patients' };
const tasks: NavItem = { href: '/tasks', label: 'Tasks', icon: <Icon name="square-check" {...icon} /> };
const referrals: NavItem = { href: '/referrals', label: 'Referrals', icon: <Icon name="inbox" {...icon} /> };
const outcomes: NavItem = { href: '/outcomes', label: 'Outcomes', icon: <Icon name="chart-no-axes-combined" {...icon} /> };
const programs: NavItem = { href: '/programs', label: 'Programs', icon: <Icon name="book-open-text" {...icon} /> };
const sponsors: NavItem = { href: '/sponsors', label: 'Sponsors', icon: <Icon name="building-2" {...icon} /> };
const people: NavItem = { href: '/people', label: 'People', icon: <Icon name="users" {...icon} /> };
const audit: NavItem = { href: '/audit', label: 'Audit trail', icon: <Icon name="scroll-text" {...icon} /> };

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
