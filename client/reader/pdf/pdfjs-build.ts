type Pdfjs = typeof import('pdfjs-dist');

export type { Pdfjs };

/*
 * pdf.js comes in two builds. The modern one starts twice as fast but needs what browsers have had since about 2026;
 * the legacy one runs on all tablets that we support. This module must stay small: it is loaded with the first screen.
 */
const MODERN_SCRIPT = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url);
const LEGACY_SCRIPT = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url);

/** What the modern build of pdf.js 6.5 calls and a browser of 2025 may lack. */
const NEEDED: readonly (readonly [object, string])[] = [
  [Map.prototype, 'getOrInsertComputed'],
  [WeakMap.prototype, 'getOrInsertComputed'],
  [Math, 'sumPrecise'],
  [Promise, 'try'],
  [Promise, 'withResolvers'],
  [Uint8Array, 'fromBase64'],
  [Uint8Array.prototype, 'toHex'],
  [URL, 'parse'],
];

const modern = NEEDED.every(([owner, name]) => name in owner);

/** Address of the script for the worker that parses documents. */
export const PARSER_SCRIPT = modern ? MODERN_SCRIPT : LEGACY_SCRIPT;

let loading: Promise<Pdfjs> | null = null;

/** pdf.js itself; fetched on the first call. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (modern ? import('pdfjs-dist') : import('pdfjs-dist/legacy/build/pdf.mjs')).catch(
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
