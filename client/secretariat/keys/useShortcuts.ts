import { useEffect, useEffectEvent } from 'react';
import { isForPage } from './page-key.ts';
import { shortcutOf } from './shortcuts.ts';

/** Lets the keys of the page press its buttons; `on` false: none but the one that shows them. */
export function useShortcuts(on: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event.key);
    if (!shortcut || !isForPage(event) || (!on && shortcut !== 'keys')) return;
    const button = buttonOf(shortcut);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The button that can be pressed now; null: there is none. */
function buttonOf(shortcut: string): HTMLButtonElement | null {
  const marked = document.querySelector(`[data-shortcut="${shortcut}"]`);
  const button =
    marked instanceof HTMLButtonElement
      ? marked
      : (marked?.querySelector<HTMLButtonElement>('button') ?? null);
  return button && !button.disabled && !button.closest('[inert]') ? button : null;
}
