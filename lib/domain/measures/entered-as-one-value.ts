import type { Measure } from './measure';

/** For measures without items: refuses item scoring in words. */
export function enteredAsOneValue(name: string): Measure['scoreItems'] {
  return () => ({ ok: false, message: `${name} is entered as one value, not question by question.` });
}
