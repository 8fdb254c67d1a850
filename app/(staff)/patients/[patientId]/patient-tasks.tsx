import { randomUUID } from 'node:crypto';
import { LinkButton } from '@/components/ui/link-button';
import { RelativeDay } from '@/components/ui/relative-time';
import type { PatientRow } from '@/lib/data/patients/patient-rows';
import type { Day } from '@/lib/domain/day';
import { FinishTaskForm, NewTaskForm } from './task-forms';

type PatientTasksProps = { base: string; patient: PatientRow; viewerId: string; today: Day };

/** What is still to be done for a patient, by whom and until when. */
export function PatientTasks({ base, patient, viewerId, today }: PatientTasksProps) {
  const { id, tasks, colleagues, isOwn } = patient;
  return (
    <>
      {tasks.length === 0 ? <p className="text-muted">Nothing is open.</p> : null}
      <ul className="space-y-3">
        {tasks.map((task) => (
          <li key={task.id} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="font-medium">{task.title}</p>
              <p className="text-dense text-muted">
                {task.dueOn === null ? null : (
                  <>
                    {task.dueOn < today ? 'Was due' : 'Due'} <RelativeDay day={task.dueOn} today={today} /> ·{' '}
                  </>
                )}
                {task.assigneeId === viewerId ? 'Yours' : task.assigneeName}
              </p>
            </div>
            <span className="flex shrink-0 gap-1 print:hidden">
              {isOwn ? (
                <LinkButton
                  href={`${base}/tasks/${task.id}`}
                  variant="ghost"
                  size="sm"
                  prefetch={false}
                  aria-label={`Change “${task.title}”`}
                >
                  Change
                </LinkButton>
              ) : null}
              <FinishTaskForm taskId={task.id} title={task.title} leavesPatient={!isOwn} />
            </span>
          </li>
        ))}
      </ul>
      {isOwn ? <NewTaskForm patientId={id} formKey={randomUUID()} colleagues={colleagues} viewerId={viewerId} today={today} /> : null}
    </>
  );
}
