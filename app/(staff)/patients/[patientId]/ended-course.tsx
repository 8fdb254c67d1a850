import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';
import { CourseFacts } from './course-facts';
import { CourseGoals } from './course-goals';
import { goalsAsText } from './goals-as-text';

type EndedCourseProps = { base: string; enrollment: PatientEnrollment; today: Day; synthetic: boolean };

/** An earlier course of care beside a running one: what it came to, the goals in a line each, and in full only what is still scored. */
export function EndedCourse({ base, enrollment, today, synthetic }: EndedCourseProps) {
  const { id, programName, goals, prediction } = enrollment;
  const address = `${base}?course=${id}`;
  return (
    <Section
      title={programName}
      action={
        <LinkButton href={address} variant="ghost" size="sm" prefetch={false} aria-label={`Charts of ${programName}`}>
          Show charts
        </LinkButton>
      }
    >
      <CourseFacts enrollment={enrollment} />
      <CourseGoals
        goals={goalsAsText(goals, ({ isScored }) => isScored)}
        groups={[{ title: 'Still scored after care', of: 'scored' }]}
        address={address}
        base={base}
        today={today}
        isOpen={false}
        enrollmentId={id}
        prediction={prediction}
        synthetic={synthetic}
      />
    </Section>
  );
}
