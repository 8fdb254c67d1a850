import 'server-only';
import type { Context } from '@/lib/data/in-transaction';
import type { Tx } from '@/lib/db';

/** What happened, in the past tense: `observation.recorded`. */
export type AuditAction =
  | 'session.opened'
  | 'session.ended'
  | 'session.refused'
  | 'password.changed'
  | 'caseload.viewed'
  | 'patient.viewed'
  | 'patient.searched'
  | 'draft.started'
  | 'draft.saved'
  | 'draft.discarded'
  | 'screening.recorded'
  | 'flag.raised'
  | 'flag.acknowledged'
  | 'flag.cleared'
  | 'program.assigned'
  | 'program.draft-started'
  | 'program.draft-saved'
  | 'program.draft-discarded'
  | 'program.published'
  | 'program.retired'
  | 'upgrade.viewed'
  | 'enrollment.upgraded'
  | 'enrollment.upgrade-undone'
  | 'observation.recorded'
  | 'check-in.recorded'
  | 'observation.corrected'
  | 'goal.edited'
  | 'goal.completed'
  | 'goal.sustained'
  | 'goal.reopened'
  | 'gate.checked'
  | 'enrollment.snoozed'
  | 'enrollment.held'
  | 'enrollment.resumed'
  | 'enrollment.transferred'
  | 'enrollment.advanced'
  | 'enrollment.stepped-back'
  | 'enrollment.extended'
  | 'enrollment.completed'
  | 'enrollment.discontinued'
  | 'suggestion.accepted'
  | 'suggestion.declined'
  | 'note.written'
  | 'task.created'
  | 'task.edited'
  | 'task.done'
  | 'task.reopened'
  | 'tasks.viewed'
  | 'outcomes.viewed'
  | 'people.viewed'
  | 'sponsors.viewed'
  | 'demand.viewed'
  | 'demand.contacts-read'
  | 'eligibility.answered'
  | 'audit.viewed'
  | 'audit.checked'
  | 'demo.seeded'
  | 'enrollments.reassessed';

type Subject = { type: string; id?: string; patientId?: string; details?: Record<string, unknown> };

/** Appends to the organization's hash chain, in the caller's transaction. Call it last: the chain's head stays locked until commit. */
export async function appendAudit(tx: Tx, context: Context, action: AuditAction, subject: Subject): Promise<void> {
  await tx.$executeRaw`SELECT append_audit(${context.organizationId}::uuid, ${context.userId}::uuid, ${context.role}, ${action}, ${subject.type},
    ${subject.id ?? null}::uuid, ${subject.patientId ?? null}::uuid, ${JSON.stringify(subject.details ?? {})}::jsonb)`;
}
