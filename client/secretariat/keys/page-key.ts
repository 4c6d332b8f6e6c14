/** Where a key writes something, or belongs to what it stands on. */
const TAKEN = 'input, textarea, select, [contenteditable], [role="menu"]';

/** Whether a key is pressed for the page as a whole: once, by itself, outside of fields, and with no question open. */
export function isForPage(event: KeyboardEvent): boolean {
  const { target, repeat, ctrlKey, altKey, metaKey, defaultPrevented, isComposing } = event;
  if (repeat || ctrlKey || altKey || metaKey || defaultPrevented || isComposing) return false;
  if (target instanceof Element && target.closest(TAKEN)) return false;
  return document.querySelector('dialog[open]') === null;
}
