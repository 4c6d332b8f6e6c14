import { create } from 'zustand';

/** Milliseconds: long enough to be read twice. */
const TOLD_MS = 5000;

interface Told {
  readonly text: string | null;
}

/** A word about the button that was pressed last, over the pages for a moment. */
export const useTold = create<Told>()(() => ({ text: null }));

let end: ReturnType<typeof setTimeout> | undefined;

/** Null: nothing is to be said any more. */
export function tell(text: string | null): void {
  clearTimeout(end);
  useTold.setState({ text });
  if (text !== null) end = setTimeout(() => useTold.setState({ text: null }), TOLD_MS);
}
