/** Pages of the program editor, in order. */
export const draftSections = ['texts', 'phases', 'goals', 'measures', 'course', 'screens', 'prescriptions', 'references'] as const;
export type DraftSection = (typeof draftSections)[number];

export const draftSectionNames: Record<DraftSection, string> = {
  texts: 'Texts',
  phases: 'Phases',
  goals: 'Goals',
  measures: 'Measures',
  course: 'Expected course',
  screens: 'Screens',
  prescriptions: 'Suggestions',
  references: 'References',
};

const sectionOfPart: Record<string, DraftSection> = {
  phases: 'phases',
  goals: 'goals',
  measures: 'measures',
  mainMeasure: 'measures',
  curveRate: 'course',
  symptomSettleWeek: 'course',
  returnToSportWeek: 'course',
  extendToWeek: 'course',
  screens: 'screens',
  prescriptions: 'prescriptions',
  references: 'references',
};

/** The page of the editor on which a field stands (`goals.st1-pain.dueWeek` on the goals page). */
export function sectionOfField(field: string): DraftSection {
  return sectionOfPart[field.split('.')[0] ?? ''] ?? 'texts';
}
