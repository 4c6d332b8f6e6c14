/**
 * The keys of the conducting page, by what they do. A key presses the button that carries its name (`KeyButton`), and nothing where that
 * button is not there or out of use: whatever a button asks or refuses, its key does too.
 */
export const SHORTCUTS = {
  next: 'F2',
  undo: 'Z',
  closeVote: 'X',
  holdVote: 'H',
  callNext: 'N',
  pauseSpeech: 'P',
  addMinute: 'M',
  endSpeech: 'K',
  hallFollows: 'V',
  hallHolds: 'G',
  hallBlank: 'B',
  seats: 'S',
  keys: '?',
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

/** Marks the button, or what stands around it, that a key presses. */
export function keyProps(shortcut: Shortcut): { readonly 'data-shortcut': Shortcut } {
  return { 'data-shortcut': shortcut };
}

const BY_KEY = new Map<string, Shortcut>(
  (Object.keys(SHORTCUTS) as Shortcut[]).map((name) => [SHORTCUTS[name], name]),
);

/** What `key` of a keyboard event stands for; undefined: nothing. */
export function shortcutOf(key: string): Shortcut | undefined {
  return BY_KEY.get(key.length === 1 ? key.toUpperCase() : key);
}
