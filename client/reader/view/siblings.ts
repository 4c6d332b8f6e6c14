import type { Sha256 } from '#shared/protocol/ids.ts';

export interface Sibling {
  readonly sha256: Sha256;
  readonly title: string;
}

/** The documents of one agenda item, of which one is open. */
export interface Siblings {
  /** In the order of the agenda, the open one among them. */
  readonly all: readonly Sibling[];
  readonly open: (sha256: Sha256) => void;
  /** Null where there is no room for two. */
  readonly openBeside: ((sha256: Sha256) => void) | null;
}

/** The document before (-1) or after (+1) the open one. */
export function siblingOf(siblings: Siblings | null, open: Sha256, step: 1 | -1): Sibling | null {
  const at = siblings?.all.findIndex(({ sha256 }) => sha256 === open) ?? -1;
  return at < 0 ? null : (siblings?.all[at + step] ?? null);
}
