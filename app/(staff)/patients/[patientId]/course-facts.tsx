import { GasScore } from '@/components/care/gas-score';
import { ProgramWeek } from '@/components/care/program-week';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import { formatDay } from '@/lib/format/dates';

/** Where a course of care stands, or how it ended, with its goal attainment score. */
export function CourseFacts({ enrollment }: { enrollment: PatientEnrollment }) {
  const { week, ofWeeks, phaseName, endedOn, endReason, endNote, startsOn, plannedEndOn, versionNumber, gasScore, goals } = enrollment;
  const started = goals.flatMap((goal) => (goal.attainment === null ? [] : [{ ...goal, attainment: goal.attainment }]));
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
      <p>
        {endedOn === null ? (
          <ProgramWeek week={week} of={ofWeeks} phase={phaseName} />
        ) : (
          `Ended ${formatDay(endedOn)}${endReason ? `: ${endReason}` : ''}`
        )}
        {endNote ? <span className="block whitespace-pre-line text-dense">{endNote}</span> : null}
        <span className="block text-dense text-muted">
          {formatDay(startsOn)} to {formatDay(plannedEndOn)} · program version {versionNumber}
        </span>
      </p>
      <GasScore score={gasScore} goals={started} />
    </div>
  );
}
