/** What an entry of the audit trail is about, as an administrator looks for it. */
export const auditKinds = {
  'sign-in': 'Signing in',
  look: 'Looking',
  care: 'Care',
  programs: 'Programs',
  sponsors: 'Sponsors and rosters',
  members: 'Members and requests',
  system: 'Cairn itself',
} as const;
export type AuditKind = keyof typeof auditKinds;

type Told = { kind: AuditKind; words: string };

/** Everything that leaves an entry, by its name in the trail, and what somebody did in words that follow their name. */
export const auditActions = {
  'session.opened': { kind: 'sign-in', words: 'Signed in' },
  'session.ended': { kind: 'sign-in', words: 'Ended a session' },
  'session.refused': { kind: 'sign-in', words: 'Was refused to sign in' },
  'password.changed': { kind: 'sign-in', words: 'Changed a password' },
  'caseload.viewed': { kind: 'look', words: 'Looked at a caseload' },
  'caseload.exported': { kind: 'look', words: 'Exported rows of a caseload' },
  'patient.viewed': { kind: 'look', words: 'Looked at a patient' },
  'patient.searched': { kind: 'look', words: 'Searched for a patient' },
  'tasks.viewed': { kind: 'look', words: 'Looked at tasks' },
  'referrals.viewed': { kind: 'look', words: 'Looked at requests' },
  'outcomes.viewed': { kind: 'look', words: 'Looked at outcomes' },
  'upgrade.viewed': { kind: 'look', words: 'Looked at an upgrade' },
  'people.viewed': { kind: 'look', words: 'Looked at the people' },
  'sponsors.viewed': { kind: 'look', words: 'Looked at sponsors' },
  'sponsor.document-viewed': { kind: 'look', words: 'Opened a document' },
  'gateway.viewed': { kind: 'look', words: 'Looked at a payer gateway' },
  'roster.viewed': { kind: 'look', words: 'Looked at a roster' },
  'roster.problems-exported': { kind: 'look', words: 'Exported the problems of a roster' },
  'demand.viewed': { kind: 'look', words: 'Looked at who is missed' },
  'demand.contacts-read': { kind: 'look', words: 'Read how to reach those who miss a sponsor' },
  'audit.viewed': { kind: 'look', words: 'Looked at the audit trail' },
  'audit.checked': { kind: 'look', words: 'Checked the audit trail' },
  'draft.started': { kind: 'care', words: 'Began an assignment' },
  'draft.saved': { kind: 'care', words: 'Saved an assignment' },
  'draft.discarded': { kind: 'care', words: 'Threw an assignment away' },
  'screening.recorded': { kind: 'care', words: 'Screened for warning signs' },
  'program.assigned': { kind: 'care', words: 'Assigned a program' },
  'flag.raised': { kind: 'care', words: 'Raised a red flag' },
  'flag.acknowledged': { kind: 'care', words: 'Acknowledged a red flag' },
  'flag.cleared': { kind: 'care', words: 'Cleared a red flag' },
  'observation.recorded': { kind: 'care', words: 'Recorded a score' },
  'check-in.recorded': { kind: 'care', words: 'Recorded a check-in' },
  'observation.corrected': { kind: 'care', words: 'Corrected a score' },
  'goal.added': { kind: 'care', words: 'Added a goal' },
  'goal.edited': { kind: 'care', words: 'Changed a goal' },
  'goal.completed': { kind: 'care', words: 'Completed a goal' },
  'goal.sustained': { kind: 'care', words: 'Kept a goal under watch' },
  'goal.reopened': { kind: 'care', words: 'Opened a goal again' },
  'gate.checked': { kind: 'care', words: 'Checked a running gate' },
  'enrollment.snoozed': { kind: 'care', words: 'Snoozed a patient' },
  'enrollment.held': { kind: 'care', words: 'Put care on hold' },
  'enrollment.resumed': { kind: 'care', words: 'Resumed care' },
  'enrollment.advanced': { kind: 'care', words: 'Moved care on a phase' },
  'enrollment.stepped-back': { kind: 'care', words: 'Moved care back a phase' },
  'enrollment.extended': { kind: 'care', words: 'Extended care' },
  'enrollment.transferred': { kind: 'care', words: 'Handed care over' },
  'enrollment.completed': { kind: 'care', words: 'Completed care' },
  'enrollment.discontinued': { kind: 'care', words: 'Ended care early' },
  'suggestion.accepted': { kind: 'care', words: 'Accepted a suggestion' },
  'suggestion.declined': { kind: 'care', words: 'Declined a suggestion' },
  'note.written': { kind: 'care', words: 'Wrote a note' },
  'task.created': { kind: 'care', words: 'Gave a task' },
  'task.edited': { kind: 'care', words: 'Changed a task' },
  'task.done': { kind: 'care', words: 'Finished a task' },
  'task.reopened': { kind: 'care', words: 'Opened a task again' },
  'view.saved': { kind: 'care', words: 'Saved a view' },
  'view.renamed': { kind: 'care', words: 'Renamed a view' },
  'view.deleted': { kind: 'care', words: 'Deleted a view' },
  'view.made-default': { kind: 'care', words: 'Changed the view shown first' },
  'program.draft-started': { kind: 'programs', words: 'Began a draft' },
  'program.draft-saved': { kind: 'programs', words: 'Saved a draft' },
  'program.draft-discarded': { kind: 'programs', words: 'Threw a draft away' },
  'program.published': { kind: 'programs', words: 'Published a version' },
  'program.retired': { kind: 'programs', words: 'Retired a version' },
  'enrollment.upgraded': { kind: 'programs', words: 'Moved care to another version' },
  'enrollment.upgrade-undone': { kind: 'programs', words: 'Moved care back to its version' },
  'sponsor.created': { kind: 'sponsors', words: 'Added a sponsor' },
  'sponsor.edited': { kind: 'sponsors', words: 'Changed a sponsor' },
  'sponsor.name-added': { kind: 'sponsors', words: 'Added a name' },
  'sponsor.name-removed': { kind: 'sponsors', words: 'Removed a name' },
  'sponsor.contact-saved': { kind: 'sponsors', words: 'Saved a contact' },
  'sponsor.contact-removed': { kind: 'sponsors', words: 'Removed a contact' },
  'sponsor.document-added': { kind: 'sponsors', words: 'Added a document' },
  'sponsor.document-removed': { kind: 'sponsors', words: 'Removed a document' },
  'coverage.added': { kind: 'sponsors', words: 'Added coverage terms' },
  'coverage.edited': { kind: 'sponsors', words: 'Changed coverage terms' },
  'gateway.configured': { kind: 'sponsors', words: 'Set up a payer gateway' },
  'gateway.removed': { kind: 'sponsors', words: 'Removed a payer gateway' },
  'gateway.tested': { kind: 'sponsors', words: 'Tried a payer gateway' },
  'roster.uploaded': { kind: 'sponsors', words: 'Uploaded a roster' },
  'roster.columns-assigned': { kind: 'sponsors', words: 'Assigned the columns of a roster' },
  'roster.checked': { kind: 'sponsors', words: 'Checked a roster' },
  'roster.apply-asked': { kind: 'sponsors', words: 'Asked to apply a roster' },
  'roster.applied': { kind: 'sponsors', words: 'Applied a roster' },
  'roster.undo-asked': { kind: 'sponsors', words: 'Asked to undo a roster' },
  'roster.undone': { kind: 'sponsors', words: 'Undid a roster' },
  'roster.cancelled': { kind: 'sponsors', words: 'Cancelled a roster' },
  'roster.failed': { kind: 'sponsors', words: 'A roster failed' },
  'roster.guard-set': { kind: 'sponsors', words: 'Set the guard against ending too many' },
  'eligibility.answered': { kind: 'members', words: 'Answered where a member stands' },
  'start.stopped': { kind: 'members', words: 'Led to urgent care instead of a request' },
  'referral.requested': { kind: 'members', words: 'Asked to start' },
  'referral.taken': { kind: 'members', words: 'Took a request' },
  'referral.declined': { kind: 'members', words: 'Declined a request' },
  'referral.given-back': { kind: 'members', words: 'Gave a request back' },
  'referral.reopened': { kind: 'members', words: 'Opened a request again' },
  'contacts.removed': { kind: 'members', words: 'Removed old contacts' },
  'demo.seeded': { kind: 'system', words: 'Entered the demo data' },
  'enrollments.reassessed': { kind: 'system', words: 'Assessed care anew' },
} as const satisfies Record<string, Told>;

/** What happened, in the past tense: `observation.recorded`. */
export type AuditAction = keyof typeof auditActions;

/** An action in words; the trail keeps names that Cairn no longer writes. */
export function actionInWords(action: string): string {
  if (action in auditActions) return auditActions[action as AuditAction].words;
  const words = action.replace(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The actions of a kind; of a single action itself; none of what is neither. */
export function actionsOf(asked: string): AuditAction[] {
  const all = Object.keys(auditActions) as AuditAction[];
  return all.filter((action) => action === asked || auditActions[action].kind === asked);
}
