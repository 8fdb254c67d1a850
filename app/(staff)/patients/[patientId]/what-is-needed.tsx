import { randomUUID } from 'node:crypto';
import { AttentionList } from '@/components/care/attention-list';
import { Section } from '@/components/ui/section';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { PatientPage } from '@/lib/data/patients/get-patient';
import { type AskedFor, flagCounts, flagsInWords, isOfFlag } from '@/lib/domain/enrollment/attention-in-words';
import { formatDay } from '@/lib/format/dates';
import { PlanSuggestions } from './plan-suggestions';
import { SnoozeForm } from './snooze-form';

/** Why somebody is needed in each running program, and what the programs suggest. */
export function WhatIsNeeded({ base, page: { enrollments, flags, patient, today } }: { base: string; page: PatientPage }) {
  const running = enrollments.filter(({ endedOn }) => endedOn === null);
  return (
    <>
      {running.map((enrollment) => (
        <Section key={enrollment.id} title={running.length > 1 ? `Needs you: ${enrollment.programName}` : 'Needs you'}>
          <AttentionList
            linksToGoals
            items={[...flagsAbove(enrollment, flags), ...enrollment.reasons.filter((reason) => !isOfFlag(reason))].map((reason) => ({
              ...reason,
              steps: stepsOf(base, enrollment, reason),
            }))}
            snoozedUntil={enrollment.snoozedUntil && formatDay(enrollment.snoozedUntil)}
          />
          {enrollment.reasons.some(({ rank }) => rank > 3) ? (
            <SnoozeForm enrollmentId={enrollment.id} formKey={randomUUID()} today={today} />
          ) : null}
        </Section>
      ))}
      {patient.isOwn
        ? running.map((enrollment) => <PlanSuggestions key={enrollment.id} enrollment={enrollment} isOneOfMany={running.length > 1} />)
        : null}
    </>
  );
}

type Reason = Pick<PatientEnrollment['reasons'][number], 'rank' | 'text' | 'goalId'> & { asksFor: AskedFor | 'flags' | null };

/** The flags stand in full on top of the page; here they are pointed at, in one line. */
function flagsAbove({ id, reasons }: PatientEnrollment, flags: PatientPage['flags']): Reason[] {
  const own = flags.filter(({ enrollmentId }) => enrollmentId === null || enrollmentId === id);
  if (own.length === 0) return [];
  // One that was seen and is not past its time asks for nobody yet.
  const rank = reasons.find(isOfFlag)?.rank ?? 4;
  return [{ rank, text: `${flagsInWords(flagCounts(own))}, above.`, goalId: null, asksFor: 'flags' }];
}

/** Where what a reason asks for is done. */
function stepsOf(base: string, { id, plan }: PatientEnrollment, { asksFor, goalId }: Reason) {
  switch (asksFor) {
    case 'flags':
      return [{ href: '#flags', label: 'Show' }];
    case 'check-in':
      return [{ href: `${base}/check-in?enrollment=${id}`, label: 'Check in' }];
    case 'screening':
      return [{ href: `${base}/screening?enrollment=${id}`, label: 'Screen now' }];
    case 'close-goal':
      return [{ href: `${base}/goals/${goalId}`, label: 'Complete' }];
    case 'end': {
      const canExtend = plan?.moves.some(({ kind, obstacle }) => kind === 'extend' && obstacle === null);
      const extend = { href: `${base}/plan?enrollment=${id}&move=extend`, label: 'Extend' };
      return [{ href: `${base}/end?enrollment=${id}`, label: 'End care' }, ...(canExtend ? [extend] : [])];
    }
    default:
      return [];
  }
}
