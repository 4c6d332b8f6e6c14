import type { Card, Results } from '#shared/search/engine.ts';

/** What the page tells the worker that searches. */
export type ToSearch =
  /** `segment` null, or of another version: it is made from the texts. */
  | {
      readonly type: 'document';
      readonly sha256: string;
      readonly texts: Uint8Array;
      readonly segment: Uint8Array | null;
    }
  | { readonly type: 'forget'; readonly sha256: string }
  | { readonly type: 'cards'; readonly cards: readonly Card[] }
  | { readonly type: 'search'; readonly ticket: number; readonly typed: string; readonly most: number };

/** What it answers. */
export type FromSearch =
  /** The document can be found now; `segment` where it had to be made, to be kept. */
  | { readonly type: 'indexed'; readonly sha256: string; readonly segment: Uint8Array<ArrayBuffer> | null }
  | { readonly type: 'results'; readonly ticket: number; readonly results: Results };
