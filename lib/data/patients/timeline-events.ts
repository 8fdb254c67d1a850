import type { TimelineRow } from '@/lib/data/patients/patient-timeline';
import type { ProgramTemplate } from '@/lib/data/programs/program-template';
import type { Day } from '@/lib/domain/day';
import { dayInWords, valueInWords } from '@/lib/domain/goals/value-in-words';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { stepNames } from '@/lib/domain/programs/prescription-in-words';
import type { PlanStep } from '@/lib/domain/programs/program';
import { type ReturnReason, returnReasons } from '@/lib/domain/referrals/referral-words';

/** One thing that happened, in words. A correction says what it replaced; what was corrected stays visible. */
export type PatientEvent = {
  id: string;
  at: Date;
  kind: TimelineRow['kind'];
  title: string;
  detail: string | null;
  by: string | null;
  corrects: string | null;
  corrected: boolean;
  /** A score that stands, and the care it belongs to. */
  score: { id: string; enrollmentId: string; observedOn: Day } | null;
};

type Words = Pick<PatientEvent, 'title' | 'detail'> & Partial<Pick<PatientEvent, 'corrects' | 'corrected'>>;
type Facts = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A stored row of the timeline as a person reads it, phases by the names of their program's version. */
export function timelineEvent(
  { id, at, kind, facts, by }: TimelineRow,
  templates: ReadonlyMap<string, Pick<ProgramTemplate, 'definition'>>,
): PatientEvent {
  const enrollmentId = kind === 'observation' && facts.corrected !== true ? text(facts.enrollmentId) : null;
  return {
    id: `${kind}-${id}-${text(facts.what) ?? ''}`,
    at,
    kind,
    by,
    corrects: null,
    corrected: false,
    score: enrollmentId === null ? null : { id, enrollmentId, observedOn: String(facts.observedOn) },
    ...words(kind, kind === 'phase' ? { ...facts, phase: phaseName(facts, templates) } : facts),
  };
}

function words(kind: TimelineRow['kind'], facts: Facts): Words {
  switch (kind) {
    case 'observation':
      return observationWords(facts);
    case 'note':
      return { title: 'Note', detail: text(facts.body) };
    case 'screening':
      return { title: facts.stops ? 'Screened: warning sign found' : 'Screened: no warning sign', detail: null };
    case 'flag':
      return { title: `Red flag ${facts.what}`, detail: text(facts.words) };
    case 'program':
      return { title: `Started ${facts.program}`, detail: null };
    case 'phase':
      return { title: phaseTitle(facts), detail: [text(facts.reason), text(facts.note)].filter(Boolean).join(' ') || null };
    case 'gate':
      return {
        title: `Running gate ${facts.met ? 'met' : 'lost'}: ${facts.gate}`,
        detail: `${dayInWords(String(facts.onDay))}: ${facts.note}`,
      };
    case 'goal':
      return { title: `${goalTitle(facts)}: ${facts.wording}`, detail: goalChange(facts) };
    case 'suggestion':
      return suggestionWords(facts);
    case 'snooze':
      return { title: `Snoozed until ${dayInWords(String(facts.until))}`, detail: text(facts.reason) };
    case 'task':
      return taskWords(facts);
    case 'referral':
      return referralWords(facts);
    case 'transfer':
      return { title: `Care handed over: ${facts.program}`, detail: `From ${facts.from} to ${facts.to}. ${facts.reason}` };
    case 'version':
      return versionWords(facts);
  }
}

function phaseName({ versionId, phaseCode }: Facts, templates: ReadonlyMap<string, Pick<ProgramTemplate, 'definition'>>): unknown {
  const phases = templates.get(String(versionId))?.definition.phases ?? [];
  return phases.find(({ code }) => code === phaseCode)?.name ?? phaseCode;
}

function referralWords({ program, sponsor, takenOn, returned, note }: Facts): Words {
  if (returned === undefined) {
    return {
      title: program ? `Asked to start ${program}` : 'Asked to start, not sure with what',
      detail: `Covered by ${sponsor} · taken on ${dayInWords(String(takenOn))}`,
    };
  }
  const reason = returnReasons[returned as ReturnReason].label;
  return {
    title: `Request given back: ${program ?? 'not sure with what'}`,
    detail: `Taken on ${dayInWords(String(takenOn))}. ${reason}${note ? `: ${note}` : ''}`,
  };
}

function versionWords({ program, movedFrom, movedTo, undone }: Facts): Words {
  return { title: `Moved ${undone ? 'back ' : ''}to version ${movedTo} of ${program}`, detail: `From version ${movedFrom}` };
}

const taskVerbs: Record<string, string> = { edited: 'Task changed', done: 'Task done', reopened: 'Task opened again' };

function taskWords({ what, title, dueOn, for: doer, before, after, to }: Facts): Words {
  if (what === undefined) {
    const said = [dueOn ? `Due ${dayInWords(String(dueOn))}` : null, text(doer) && `for ${doer}`].filter(Boolean).join(', ');
    return { title: `Task: ${title}`, detail: said || null };
  }
  return {
    title: `${taskVerbs[String(what)]}: ${title}`,
    detail: what === 'edited' ? taskChange(before as Facts, after as Facts, to) : null,
  };
}

function taskChange(before: Facts, after: Facts, to: unknown): string {
  const day = (value: unknown) => (value ? dayInWords(String(value)) : 'no date');
  return [
    before.title === after.title ? null : `Was “${before.title}”`,
    before.dueOn === after.dueOn ? null : `Due ${day(before.dueOn)} → ${day(after.dueOn)}`,
    before.assigneeId === after.assigneeId ? null : `Given to ${to}`,
  ]
    .filter(Boolean)
    .join('. ');
}

function suggestionWords({ decision, step, reason, note, because }: Facts): Words {
  const said = decision === 'accepted' ? 'Suggestion accepted' : 'Suggestion declined';
  const name = stepNames[step as PlanStep];
  return {
    title: `${said}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    detail: [text(reason), text(note), text(because)].filter(Boolean).join(' ') || null,
  };
}

function phaseTitle({ kind, phase, plannedEndOn, program }: Facts): string {
  switch (kind) {
    case 'advance':
      return `Moved on to ${phase}`;
    case 'step-back':
      return `Stepped back to ${phase}`;
    case 'hold':
      return `Put on hold in ${phase}`;
    case 'complete':
      return `Completed ${program}`;
    case 'discontinue':
      return `Ended ${program} early`;
    default: {
      const until = plannedEndOn ? `, until ${dayInWords(String(plannedEndOn))}` : '';
      return kind === 'resume' ? `Resumed ${phase}${until}` : `Care extended${until}`;
    }
  }
}

function observationWords({ measure: code, value, observedOn, was, wasOn, reason, corrected }: Facts): Words {
  const { shortName, unit } = measureOf(code as MeasureCode);
  return {
    title: `${shortName} ${valueInWords(Number(value), unit)}`,
    detail: was === null ? `Measured on ${dayInWords(String(observedOn))}` : text(reason),
    corrects: was === null ? null : `was ${was} on ${dayInWords(String(wasOn))}`,
    corrected: corrected === true,
  };
}

function goalTitle({ before, after }: Facts): string {
  const [old, now] = [before as Facts, after as Facts];
  if ('added' in now) return 'Goal added';
  if (!('completedOn' in now)) return 'Goal changed';
  if (now.completedOn !== null) return 'Goal completed';
  if (now.sustainedOn !== null) return 'Goal kept under watch';
  return old.completedOn === null ? 'Goal no longer under watch' : 'Goal open again';
}

function goalChange({ before, after, reason, measure }: Facts): string {
  const [old, now] = [before as Facts, after as Facts];
  if ('added' in now) return addedWords(now.added as Facts, measureOf(measure as MeasureCode).unit);
  const names: Record<string, string> = {
    startsOn: 'Starts',
    baseline: 'Baseline',
    target: 'Target',
    dueOn: 'Due',
    importance: 'Importance',
    difficulty: 'Difficulty',
  };
  const changes = Object.keys(names).filter((key) => old[key] !== now[key]);
  const said = changes.map((key) => `${names[key]} ${inWords(key, old[key])} → ${inWords(key, now[key])}`).join(', ');
  return [said, text(reason)].filter(Boolean).join('. ');
}

const addedWords = ({ baseline, target, dueOn }: Facts, unit: string): string =>
  `Baseline ${valueInWords(Number(baseline), unit)}, target ${valueInWords(Number(target), unit)}, due ${dayInWords(String(dueOn))}`;

const inWords = (key: string, value: unknown): string =>
  key === 'dueOn' || key === 'startsOn' ? dayInWords(String(value)) : String(value);
