/** The reader that was touched or focused last, where two lie side by side. */
let last: Element | null = null;

function note(event: Event): void {
  const reader = event.target instanceof Element ? event.target.closest('[data-reader]') : null;
  if (reader) last = reader;
}

window.addEventListener('pointerdown', note, { capture: true });
window.addEventListener('focusin', note, { capture: true });

/** Whether keys are meant for the reader that `element` is a part of. */
export function isActiveReader(element: Element | null): boolean {
  const mine = element?.closest('[data-reader]');
  const active = last?.isConnected ? last : document.querySelector('[data-reader]');
  return mine != null && mine === active;
}
