/** Stands on every page that screens. */
export const screeningIsNotDiagnosis =
  'Screening is not diagnosis: it only says who should be examined first. If you are worried, get medical care whatever the answers say.';
