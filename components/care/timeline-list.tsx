import { Icon, type IconName } from '@/components/ui/icon';
import { RelativeTime } from '@/components/ui/relative-time';

export type TimelineKind =
  | 'observation'
  | 'goal'
  | 'flag'
  | 'screening'
  | 'program'
  | 'phase'
  | 'gate'
  | 'note'
  | 'task'
  | 'snooze'
  | 'transfer'
  | 'suggestion'
  | 'referral'
  | 'version';

/** One thing that happened. A correction says what it replaced; nothing is overwritten. */
export type TimelineEvent = {
  id: string;
  at: Date;
  kind: TimelineKind;
  title: string;
  detail: string | null;
  by: string | null;
  /** What this corrects ("was 7 points on Aug 3"); null when it corrects nothing. */
  corrects: string | null;
  /** Set when a later entry corrected this one. */
  corrected: boolean;
  /** What can still be done about it. */
  step?: { href: string; label: string } | null;
};

const icons: Record<TimelineKind, IconName> = {
  observation: 'activity',
  goal: 'target',
  flag: 'flag',
  screening: 'clipboard-check',
  program: 'play',
  phase: 'play',
  gate: 'lock-keyhole',
  note: 'notebook-pen',
  task: 'square-check',
  snooze: 'alarm-clock',
  transfer: 'arrow-right-left',
  suggestion: 'lightbulb',
  referral: 'inbox',
  version: 'book-open-text',
};

/** Everything that happened, newest first. */
export function TimelineList({ events, now, zone }: { events: TimelineEvent[]; now: Date; zone: string }) {
  return (
    <ol className="space-y-4">
      {events.map((event) => (
        <TimelineEntry key={event.id} event={event} now={now} zone={zone} />
      ))}
    </ol>
  );
}

function TimelineEntry({ event, now, zone }: { event: TimelineEvent; now: Date; zone: string }) {
  return (
    <li className="flex gap-3">
      <Icon name={icons[event.kind]} className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0">
        <p className={event.corrected ? 'text-muted line-through' : 'font-medium'}>{event.title}</p>
        {event.corrected && <p className="text-dense text-muted">Corrected by a later entry</p>}
        {event.corrects && <p className="text-dense">Correction, {event.corrects}</p>}
        {event.detail && <p className="whitespace-pre-line text-dense">{event.detail}</p>}
        <p className="text-dense text-muted">
          <RelativeTime instant={event.at} now={now} zone={zone} />
          {event.by && ` · ${event.by}`}
          {event.step && (
            <>
              {' · '}
              <a href={event.step.href} className="prose-link print:hidden">
                {event.step.label}
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
