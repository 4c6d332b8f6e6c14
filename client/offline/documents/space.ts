import type { Edition } from '#shared/session/state.ts';

/** Bytes left for notes, search and the app itself. */
export const RESERVED_BYTES = 8_000_000;

export interface Space {
  /** Hashes of what does not fit. */
  readonly tooLarge: ReadonlySet<string>;
  /** Bytes that the device lacks for all of them. */
  readonly missingBytes: number;
}

/**
 * What of `toCome` fits on the device, first come first served; a large document keeps none out that fits after it.
 * @param freeBytes null where the browser does not say: then everything is tried.
 */
export function spaceFor(toCome: readonly Edition[], freeBytes: number | null): Space {
  const tooLarge = new Set<string>();
  let left = freeBytes === null ? Number.POSITIVE_INFINITY : freeBytes - RESERVED_BYTES;
  let missingBytes = -left;
  for (const { sha256, bytes } of toCome) {
    missingBytes += bytes;
    if (bytes > left) tooLarge.add(sha256);
    else left -= bytes;
  }
  return { tooLarge, missingBytes: Math.max(0, missingBytes) };
}
