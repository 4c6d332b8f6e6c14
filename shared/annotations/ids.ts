import type { AnnotationId, Hlc } from '../protocol/annotations.ts';
import type { Sha256 } from '../protocol/ids.ts';

/*
 * Ids that follow from what they stand for: two devices that both make one without knowing of each other make the same
 * annotation, not two.
 */

/** Id of the place where a document was left. */
export function placeId(documentSha256: Sha256): AnnotationId {
  return uuidOf(`${documentSha256.slice(0, 31)}0`);
}

/** Id of the bookmark on a page, counted from 1. */
export function bookmarkId(documentSha256: Sha256, page: number): AnnotationId {
  return uuidOf(`${documentSha256.slice(0, 25)}${page.toString(16).padStart(6, '0')}b`);
}

/** Id of the copy of annotation `from` in another version of its document. */
export function carriedId(from: AnnotationId, documentSha256: Sha256): AnnotationId {
  const old = from.replaceAll('-', '');
  const mixed = Array.from(old, (digit, index) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(documentSha256.charAt(index), 16)).toString(16),
  );
  return uuidOf(mixed.join(''));
}

/** Id of version `hlc` of annotation `id` where it is seen beside a later one, as a copy of its own. */
export function copyId(id: AnnotationId, hlc: Hlc): AnnotationId {
  const text = id + hlc;
  return uuidOf([0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f].map((seed) => mixed(text, seed)).join(''));
}

/** In the manner of FNV-1a, each `seed` with a factor of its own; spreads well and hides nothing. 8 hexadecimal digits. */
function mixed(text: string, seed: number): string {
  let hash = ~seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), seed);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0');
}

/** @param hex 32 hexadecimal digits. */
function uuidOf(hex: string): AnnotationId {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as AnnotationId;
}
