import Link from 'next/link';
import { goalTerms } from '@/components/care/goal-terms';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { CourseFacts } from './course-facts';
import { CourseGoals } from './course-goals';
import { goalsAsText } from './goals-as-text';
import { PlanArea } from './plan-area';
import { RunningGates } from './running-gates';

type EnrollmentSectionProps = {
  base: string;
  enrollment: PatientEnrollment;
  today: Day;
  /** Demo data. */
  synthetic: boolean;
  /** Whether the viewer may hand the care on. */
  isOwn: boolean;
};

const groups = goalTerms.map(({ term, title }) => ({ of: term, title }));

/** One program of a patient: where they are in it and every goal with its chart. */
export function EnrollmentSection({ base, enrollment, today, synthetic, isOwn }: EnrollmentSectionProps) {
  const { id, programName, goals, addable, endedOn, prediction } = enrollment;
  const isOpen = endedOn === null;
  return (
    <Section
      title={programName}
      action={
        isOpen ? (
          <span className="flex flex-wrap gap-2 print:hidden">
            <LinkButton href={`${base}/screening?enrollment=${id}`} variant="ghost" size="sm" prefetch={false}>
              Screen
            </LinkButton>
            <LinkButton href={`${base}/record?enrollment=${id}`} variant="secondary" size="sm" prefetch={false}>
              Record score
            </LinkButton>
            <LinkButton href={`${base}/check-in?enrollment=${id}`} variant="primary" size="sm" prefetch={false}>
              Check in
            </LinkButton>
          </span>
        ) : null
      }
    >
      <CourseFacts enrollment={enrollment} />
      {enrollment.phq9AskedSince ? (
        <Notice
          className="mb-6"
          title="The nine questions of the PHQ-9 are still to be asked"
          action={
            <LinkButton href={`${base}/check-in?enrollment=${id}&ask=phq-9`} size="sm" prefetch={false}>
              Ask them
            </LinkButton>
          }
        >
          The short check of {formatDay(enrollment.phq9AskedSince)} asks for them.
        </Notice>
      ) : null}
      {enrollment.plan && isOwn ? <PlanArea base={base} enrollmentId={id} plan={enrollment.plan} /> : null}
      <RunningGates enrollment={enrollment} today={today} />
      {isOwn && isOpen ? (
        <p className="mb-6 text-dense print:hidden">
          <span className="text-muted">Led by {enrollment.clinicianName}. </span>
          <Link href={`${base}/transfer?enrollment=${id}`} prefetch={false} className="prose-link">
            Hand over
          </Link>
        </p>
      ) : null}
      <CourseGoals
        goals={goalsAsText(goals, () => true)}
        groups={groups}
        address=""
        base={base}
        today={today}
        isOpen={isOpen}
        enrollmentId={id}
        prediction={prediction}
        synthetic={synthetic}
      >
        {addable.length > 0 ? (
          <p className="-mt-5 mb-8 print:hidden">
            <LinkButton href={`${base}/goals/new?enrollment=${id}`} variant="ghost" size="sm" prefetch={false}>
              Add a goal
            </LinkButton>
          </p>
        ) : null}
      </CourseGoals>
    </Section>
  );
}
