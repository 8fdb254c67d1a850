import type { FormEvent } from 'react';

/**
 * For `onReset` of a form with an action that may be refused. Trap: React resets a form after its action, and what was chosen in
 * selects and controlled radios is then gone from the page although its state still holds it.
 */
export function keepTyped(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
}
