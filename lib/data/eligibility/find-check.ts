import 'server-only';
import * as z from 'zod';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { CheckAnswer } from '@/lib/domain/eligibility/check-answer';

const Day = z.iso.date();
const CoveredTerms = z.object({
  programCodes: z.array(z.string()),
  startsOn: Day,
  endsOn: Day.nullable(),
  memberCostCents: z.number(),
  visitLimit: z.number().nullable(),
  visitsLeft: z.number().nullable(),
});
const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('covered'), terms: z.array(CoveredTerms) }),
  z.object({ kind: z.literal('not-started'), startsOn: Day }),
  z.object({ kind: z.literal('ended'), endsOn: Day }),
  z.object({ kind: z.literal('dependent-not-covered'), untilAge: z.number().nullable() }),
  z.object({ kind: z.literal('too-young'), minAge: z.number(), fromOn: Day.nullable() }),
  z.object({ kind: z.literal('not-covered') }),
  z.object({ kind: z.literal('not-found') }),
  z.object({ kind: z.literal('cannot-check') }),
]);

/** What a person was told, and the number to tell on the telephone. */
export type AnsweredCheck = { answer: CheckAnswer; traceNumber: string };

/** The answer of a check at a sponsor; null where there is none. */
export async function findCheck(organizationId: string, sponsorId: string, checkId: string): Promise<AnsweredCheck | null> {
  const row = await inTransaction(systemContext(organizationId, 'public'), (tx) =>
    tx.eligibilityCheck.findFirst({
      where: { organizationId, sponsorId, id: checkId },
      select: { answer: true, shown: true, traceNumber: true },
    }),
  );
  const answer = Answer.safeParse({ ...z.record(z.string(), z.unknown()).parse(row?.shown ?? {}), kind: row?.answer });
  return row && answer.success ? { answer: answer.data, traceNumber: row.traceNumber } : null;
}
