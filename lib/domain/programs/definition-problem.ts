/** What keeps a program definition from being published. `field` is the name of its input in the editor, `about` what it belongs to. */
export type DefinitionProblem = { field: string; about: string; message: string };

/** No program is planned for longer (P). */
export const LONGEST_WEEKS = 104;

/** A text with nothing but spaces counts as missing; a missing number is NaN. */
export const isBlank = (text: string): boolean => text.trim() === '';
export const isWholeBetween = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;
