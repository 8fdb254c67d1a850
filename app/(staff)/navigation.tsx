import { BookOpenText, Building2, ChartNoAxesCombined, ListTodo, ScrollText, SquareCheck, Users } from 'lucide-react';
import type { NavItem } from '@/components/shell/nav-item';
import type { Role } from '@/lib/domain/access';

const icon = { 'aria-hidden': true, className: 'size-5' } as const;

const caseload: NavItem = { href: '/caseload', label: 'Caseload', icon: <ListTodo {...icon} />, under: '/patients' };
const tasks: NavItem = { href: '/tasks', label: 'Tasks', icon: <SquareCheck {...icon} /> };
const outcomes: NavItem = { href: '/outcomes', label: 'Outcomes', icon: <ChartNoAxesCombined {...icon} /> };
const programs: NavItem = { href: '/programs', label: 'Programs', icon: <BookOpenText {...icon} /> };
const sponsors: NavItem = { href: '/sponsors', label: 'Sponsors', icon: <Building2 {...icon} /> };
const people: NavItem = { href: '/people', label: 'People', icon: <Users {...icon} /> };
const audit: NavItem = { href: '/audit', label: 'Audit trail', icon: <ScrollText {...icon} /> };

/** Where each role can go; the first is home. It only shows the way, each page decides for itself. */
export const navigationOf: Record<Role, NavItem[]> = {
  clinician: [caseload, tasks, programs],
  'program-manager': [outcomes, programs, sponsors],
  administrator: [people, sponsors, audit, programs],
};
