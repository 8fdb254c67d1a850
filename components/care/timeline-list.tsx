import { Drawn } from '@/components/ui/drawn';
import type { IconName } from '@/components/ui/icon';
import { type Markup, markup } from '@/components/ui/markup';
import { relativeTime } from '@/components/ui/relative-time';
import './timeline.css';

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

/** Everything that happened, newest first. Drawn as text, since it can be a thousand entries. */
export function TimelineList({ events, now, zone }: { events: TimelineEvent[]; now: Date; zone: string }) {
  return <Drawn as="ol" className="timeline" drawing={markup`${events.map((event) => entry(event, now, zone))}`} />;
}

function entry({ kind, title, detail, corrects, corrected, at, by, step }: TimelineEvent, now: Date, zone: string): Markup {
  return markup`<li><svg aria-hidden="true" class="icon icon-${icons[kind]}"></svg><div><p${
    corrected ? markup` class="timeline-corrected"` : null
  }>${title}</p>${corrected ? markup`<small>Corrected by a later entry</small>` : null}${
    corrects === null ? null : markup`<p>Correction, ${corrects}</p>`
  }${detail === null ? null : markup`<p>${detail}</p>`}<small>${relativeTime(at, now, zone)}${by === null ? null : markup` · ${by}`}${
    step ? markup`<span class="print:hidden"> · <a href="${step.href}" class="prose-link">${step.label}</a></span>` : null
  }</small></div></li>`;
}
