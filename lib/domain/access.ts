/** Who someone is to Cairn. The one permission table; which rows they may see stands in `lib/data/scope.ts`. */
export const roles = ['clinician', 'program-manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  clinician: 'Clinician',
  'program-manager': 'Program manager',
  administrator: 'Administrator',
};

/** A signed-in person, read anew from their session on every request. */
export type Viewer = {
  organizationId: string;
  organizationName: string;
  isDemo: boolean;
  /** IANA zone that this person's clinical days are counted in. */
  zone: string;
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  licence: string | null;
  clinicId: string | null;
};

const table = {
  'caseload:read': ['clinician'],
  'patient:read': ['clinician'],
  'program:assign': ['clinician'],
  'observation:record': ['clinician'],
  'goal:edit': ['clinician'],
  'enrollment:snooze': ['clinician'],
  'enrollment:move': ['clinician'],
  'enrollment:transfer': ['clinician'],
  'flag:acknowledge': ['clinician'],
  'flag:clear': ['clinician'],
  'note:write': ['clinician'],
  'task:write': ['clinician'],
  'program:read': ['clinician', 'program-manager', 'administrator'],
  'program:edit': ['program-manager', 'administrator'],
  'program:upgrade': ['program-manager'],
  'outcomes:read': ['program-manager'],
  'sponsor:edit': ['administrator'],
  'sponsor:read': ['program-manager', 'administrator'],
  'referral:take': ['clinician'],
  'demand:read': ['program-manager', 'administrator'],
  'demand:contact': ['administrator'],
  'roster:import': ['administrator'],
  'gateway:manage': ['administrator'],
  'people:read': ['administrator'],
  'audit:read': ['administrator'],
  'session:own': ['clinician', 'program-manager', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

/** Whether the role may do this at all. Clearing a flag also needs a licence on record. */
export function can(viewer: Pick<Viewer, 'role' | 'licence'>, permission: Permission): boolean {
  const allowed: readonly Role[] = table[permission];
  if (!allowed.includes(viewer.role)) return false;
  return permission !== 'flag:clear' || viewer.licence !== null;
}

/** Where each role lands after sign-in. */
export const homeOf: Record<Role, string> = { clinician: '/caseload', 'program-manager': '/outcomes', administrator: '/people' };
