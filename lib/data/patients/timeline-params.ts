import * as z from 'zod';

/** Everything that a timeline tells, by what a reader looks for. */
export const timelineGroups = {
  scores: ['observation'],
  goals: ['goal'],
  flags: ['flag', 'screening'],
  plan: ['program', 'phase', 'gate', 'snooze', 'transfer', 'suggestion', 'referral'],
  notes: ['note', 'task'],
  versions: ['version'],
} as const;
export type TimelineGroup = keyof typeof timelineGroups;
export type TimelineKind = (typeof timelineGroups)[TimelineGroup][number];

/** What a patient page's URL may say of its timeline: `show=scores` one group, `timeline=all` more than the newest. */
export const TimelineParams = z.object({
  show: z
    .enum(Object.keys(timelineGroups) as [TimelineGroup, ...TimelineGroup[]])
    .nullable()
    .catch(null),
  timeline: z.enum(['recent', 'all']).catch('recent'),
});
export type TimelineParams = z.infer<typeof TimelineParams>;
