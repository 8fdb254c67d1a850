import type { KeyboardEvent } from 'react';

/** How long a "1" waits for the "0" of a 10. */
const PAUSE_MS = 900;

/** The value that typing a digit chooses among these; "0" right after a chosen "1" makes it 10 where there is one. Null where none fits. */
export function valueByDigit(values: readonly string[], digit: string, before: { chosen: string | null; msAgo: number }): string | null {
  const two = `${before.chosen ?? ''}${digit}`;
  if (before.chosen === '1' && before.msAgo <= PAUSE_MS && values.includes(two)) return two;
  return values.includes(digit) ? digit : null;
}

const typedAt = new WeakMap<HTMLFormElement, number>();

/** On a form's key presses: a digit chooses that answer of the radio group the focus is in, as quick as typing a number. */
export function pickByDigit(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key, currentTarget: form, timeStamp } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !/^\d$/.test(key)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === target.name);
  const chosen = radios.find(({ checked }) => checked)?.value ?? null;
  const values = radios.map(({ value }) => value);
  const value = valueByDigit(values, key, { chosen, msAgo: timeStamp - (typedAt.get(form) ?? Number.NEGATIVE_INFINITY) });
  const radio = radios.find((one) => one.value === value);
  if (!radio) return;
  event.preventDefault();
  typedAt.set(form, timeStamp);
  radio.focus();
  radio.click();
}
