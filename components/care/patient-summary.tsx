import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { ProgramWeek, type ProgramWeekPosition } from './program-week';

/** Who a patient is and where they are, in the few words that stay in sight. */
export type PatientSummaryView = {
  name: string;
  /** "46, born Mar 4, 1980". */
  age: string;
  clinician: string | null;
  clinic: string;
  sponsor: string | null;
  programs: ({ enrollmentId: string; name: string; state: 'active' | 'on-hold' | 'completed' | 'discontinued' } & ProgramWeekPosition)[];
  /** "1 red flag and 1 self-harm answer"; null where nothing is open. */
  openFlags: string | null;
};

type PatientSummaryProps = { patient: PatientSummaryView /** The page's one main action. */; action?: ReactNode; className?: string };

const stateWords = { active: null, 'on-hold': 'on hold', completed: 'completed', discontinued: 'ended early' } as const;

/** Who, program, week and flags; stays on top of the page while it scrolls where there is room. */
export function PatientSummary({ patient, action, className = '' }: PatientSummaryProps) {
  const people = [patient.age, patient.clinic, patient.clinician, patient.sponsor].filter((part) => part !== null);
  return (
    <header className={`top-0 z-10 border-line border-b bg-paper py-3 wide:sticky print:static print:bg-transparent ${className}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl">{patient.name}</h1>
          <p className="text-dense text-muted">{people.join(' · ')}</p>
        </div>
        <div className="flex items-center gap-4">
          <FlagCount open={patient.openFlags} />
          {action && <span className="print:hidden">{action}</span>}
        </div>
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {patient.programs.map(({ enrollmentId, name, state, ...position }) => (
          <li key={enrollmentId}>
            <span className="font-medium">{name}</span> <span className="text-muted">·</span> <ProgramWeek {...position} />
            {stateWords[state] && <span className="text-stopped"> · {stateWords[state]}</span>}
          </li>
        ))}
        {patient.programs.length === 0 && <li className="text-muted">No program under way</li>}
      </ul>
    </header>
  );
}

function FlagCount({ open }: { open: string | null }) {
  if (open === null)
    return (
      <span className="inline-flex items-center gap-1.5 text-dense text-muted">
        <Icon name="circle-check" className="size-4" /> No open red flags
      </span>
    );
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold text-late">
      <Icon name="flag" className="size-4 text-late-mark" /> {open} open
    </span>
  );
}
