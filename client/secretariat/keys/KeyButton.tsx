import type { ComponentProps } from 'react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { Key } from './Key.tsx';
import { keyProps, SHORTCUTS, type Shortcut } from './shortcuts.ts';

interface KeyButtonProps extends ComponentProps<typeof ActionButton> {
  readonly shortcut: Shortcut;
}

/** A button for something that happens all day: it says the key that presses it. */
export function KeyButton({ shortcut, children, ...rest }: KeyButtonProps) {
  return (
    <ActionButton {...rest} {...keyProps(shortcut)} aria-keyshortcuts={SHORTCUTS[shortcut]}>
      {children}
      <Key of={shortcut} />
    </ActionButton>
  );
}
