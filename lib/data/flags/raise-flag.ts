import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { tellFlagChange } from '@/lib/data/flags/tell-flag-change';
import type { Context } from '@/lib/data/in-transaction';
import type { Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import type { FlagFact } from '@/lib/domain/enrollment/facts';

export type FlagToRaise = {
  patientId: string;
  enrollmentId: string | null;
  screeningId: string | null;
  screen: FlagFact['screen'];
  severity: FlagFact['severity'];
  words: string;
};

/** Raises a red flag; both severities must be cleared or escalated within the day. A flag that is open already is not raised twice. */
export async function raiseFlag(tx: Tx, context: Context, flag: FlagToRaise, today: Day): Promise<string> {
  const { organizationId } = context;
  const open = await tx.redFlag.findFirst({
    where: { organizationId, patientId: flag.patientId, enrollmentId: flag.enrollmentId, screen: flag.screen, clearedAt: null },
    select: { id: true },
  });
  if (open) return open.id;
  const { id } = await tx.redFlag.create({
    data: { organizationId, ...flag, clearBy: new Date(`${addDays(today, 1)}T00:00:00Z`) },
    select: { id: true },
  });
  await appendAudit(tx, context, 'flag.raised', {
    type: 'red-flag',
    id,
    patientId: flag.patientId,
    details: { screen: flag.screen, severity: flag.severity },
  });
  await tellFlagChange(tx, organizationId, id);
  return id;
}
