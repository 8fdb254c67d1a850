/** Who is looking, in words, as the shell shows it. */
export type Viewer = {
  name: string;
  /** "Clinician", "Program manager", "Administrator". */
  role: string;
  organizationName: string;
};
