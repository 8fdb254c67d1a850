import { randomUUID } from 'node:crypto';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import type { PatientEnrollment } from '@/lib/data/patients/enrollment-view';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { GateForm } from './gate-form';

type RunningGatesProps = {
  enrollment: Pick<PatientEnrollment, 'id' | 'gates' | 'runningOpenSince' | 'isHeld' | 'startsOn' | 'endedOn'>;
  today: Day;
};

/** What must hold before running and hopping after a bone stress injury, each with the day it was met, how and by whom. */
export function RunningGates({ enrollment, today }: RunningGatesProps) {
  const { id, gates, runningOpenSince, isHeld } = enrollment;
  if (gates.length === 0) return null;
  const met = gates.filter(({ last }) => last?.met).length;
  const headingId = `gates-${id}`;
  const list = (
    <ul className="divide-y divide-line border-line border-y">
      {gates.map((standing) => (
        <Gate key={standing.gate} standing={standing} enrollment={enrollment} today={today} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={headingId} className="mb-8">
      <h3 id={headingId} className="flex items-center gap-1.5 font-medium">
        {runningOpenSince ? (
          <Icon name="lock-open" className="size-4 text-good-mark" />
        ) : (
          <Icon name="lock" className="size-4 text-stopped-mark" />
        )}
        {runningOpenSince ? `Running and hopping are open since ${formatDay(runningOpenSince)}` : 'Running and hopping are locked'}
      </h3>
      {runningOpenSince ? (
        <Disclosure summary={`${met} of ${gates.length} gates met`}>{list}</Disclosure>
      ) : (
        <>
          <p className="mb-2 text-dense text-muted">
            {met} of {gates.length} gates met. {isHeld ? 'Care is on hold.' : 'They open when every gate is met.'}
          </p>
          {list}
        </>
      )}
    </section>
  );
}

function Gate({ standing: { gate, last }, enrollment, today }: RunningGatesProps & { standing: PatientEnrollment['gates'][number] }) {
  const isMet = last?.met ?? false;
  const { id, startsOn, endedOn } = enrollment;
  return (
    <li className="flex items-start gap-2 py-2">
      {isMet ? (
        <Icon name="circle-check" className="mt-0.5 size-4 shrink-0 text-good-mark" />
      ) : (
        <Icon name="circle-dashed" className="mt-0.5 size-4 shrink-0 text-unknown-mark" />
      )}
      <div className="min-w-0 flex-1">
        <p>
          {gate}
          <span className="sr-only">{isMet ? ': met' : ': not met'}</span>
        </p>
        {last ? (
          <p className="text-dense text-muted">
            {last.met ? 'Met' : 'No longer met'} on {formatDay(last.onDay)}
            {last.by ? ` by ${last.by}` : ''}: {last.note}
          </p>
        ) : null}
        {endedOn === null ? (
          <GateForm
            key={`${gate} ${isMet}`}
            formKey={randomUUID()}
            enrollmentId={id}
            gate={gate}
            met={isMet}
            from={isMet && last ? last.onDay : startsOn}
            today={today}
          />
        ) : null}
      </div>
    </li>
  );
}
