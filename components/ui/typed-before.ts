type Control = HTMLInputElement | HTMLSelectElement;

/**
 * For `ref` of a field whose value a state holds: hands over what stands in it otherwise. Trap: what someone typed or chose before the
 * scripts came is left there by React untold, and the first change elsewhere would write the state's older value over it.
 */
export const takeTypedBefore = (held: string, take: (typed: string) => void) => (control: Control | null) => {
  if (control && control.value !== held) take(control.value);
};
