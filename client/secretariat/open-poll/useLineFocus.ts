import { useRef } from 'react';

/** Moves the focus to a line that has just been added. */
export function useLineFocus(): {
  readonly focusNext: (key: string) => void;
  /** The `ref` of a line's first field. */
  readonly fieldOf: (key: string) => (field: HTMLElement | null) => void;
} {
  const next = useRef<string | null>(null);
  return {
    focusNext: (key) => {
      next.current = key;
    },
    fieldOf: (key) => (field) => {
      if (!field || next.current !== key) return;
      next.current = null;
      field.focus();
    },
  };
}
