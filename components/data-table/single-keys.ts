const storageKey = 'single-keys';

/** Whether shortcuts of one key (j, k, /) are on. Off is kept in this browser (WCAG 2.1.4 asks for a way to turn them off). */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Turns shortcuts of one key on or off for this browser. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage is refused in some private windows; the keys then stay on.
  }
}

/** Whether a key press means a shortcut: no modifier, nothing being typed, no dialog or menu open. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !singleKeysOn()) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]')) return false;
  return !document.querySelector('[role=dialog], [role=alertdialog], [role=menu], :popover-open');
}
