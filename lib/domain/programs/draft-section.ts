/** Pages of the program editor, in order. */
export const draftSections = ['texts', 'phases', 'goals', 'measures', 'course', 'screens', 'references'] as const;
export type DraftSection = (typeof draftSections)[number];

export const draftSectionNames: Record<DraftSection, string> = {
  texts: 'Texts',
  phases: 'Phases',
  goals: 'Goals',
  measures: 'Measures',
  course: 'Expected course',
  screens: 'Screens',
  references: 'References',
};

const sectionOfPart: Record<string, DraftSection> = {
  phases: 'phases',
  goals: 'goals',
  // What is suggested about goals goes with them; it has no page of its own.
  prescriptions: 'goals',
  measures: 'measures',
  mainMeasure: 'measures',
  curveRate: 'course',
  symptomSettleWeek: 'course',
  returnToSportWeek: 'course',
  extendToWeek: 'course',
  screens: 'screens',
  references: 'references',
};

/** The page of the editor on which a field stands (`goals.st1-pain.dueWeek` on the goals page). */
export function sectionOfField(field: string): DraftSection {
  return sectionOfPart[field.split('.')[0] ?? ''] ?? 'texts';
}
