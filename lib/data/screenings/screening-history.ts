import 'server-only';
import { toDay } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import { dayIn } from '@/lib/domain/day';
import { type ScreenCode, screenCodes } from '@/lib/domain/programs/program';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import type { ScreeningHistory } from '@/lib/domain/screening/settled-history';

/** Half a year of weekly screenings; what lasts is said anew in each of them. */
const ENOUGH = 30;

const isScreen = (code: string): code is ScreenCode => (screenCodes as readonly string[]).includes(code);

/** What a patient was asked before, in every program, and which of their flags were cleared. The caller has seen that the patient is the viewer's. */
export async function screeningHistory(
  tx: Tx,
  { organizationId, zone }: { organizationId: string; zone: string },
  patientId: string,
): Promise<ScreeningHistory> {
  const screenings = await tx.screening.findMany({
    where: { organizationId, patientId },
    select: { onDay: true, answers: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: ENOUGH,
  });
  const cleared = await tx.redFlag.findMany({
    where: { organizationId, patientId, clearedAt: { not: null }, screeningId: { not: null } },
    select: { screen: true, clearedAt: true, clearance: true, screening: { select: { answers: true } } },
    orderBy: { clearedAt: 'desc' },
  });
  return {
    screenings: screenings.map(({ onDay, answers }) => ({ onDay: toDay(onDay), answers: answers as ScreenAnswers })),
    clearances: cleared.flatMap(({ screen, clearedAt, clearance, screening }) =>
      isScreen(screen) && clearedAt && screening
        ? [{ screen, clearedOn: dayIn(zone, clearedAt), words: clearance ?? '', answers: screening.answers as ScreenAnswers }]
        : [],
    ),
  };
}
