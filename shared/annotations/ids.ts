import type { AnnotationId } from '../protocol/annotations.ts';
import type { Sha256 } from '../protocol/ids.ts';

/*
 * Ids that follow from what they stand for: two devices that both make one without knowing of each other make the same
 * annotation, not two.
 */

/** Of the place where a document was left. */
export function placeId(documentSha256: Sha256): AnnotationId {
  return uuidOf(`${documentSha256.slice(0, 31)}0`);
}

/** Of the bookmark on a page, from 1. */
export function bookmarkId(documentSha256: Sha256, page: number): AnnotationId {
  return uuidOf(`${documentSha256.slice(0, 25)}${page.toString(16).padStart(6, '0')}b`);
}

/** Of the copy of annotation `from` in another version of its document. */
export function carriedId(from: AnnotationId, documentSha256: Sha256): AnnotationId {
  const old = from.replaceAll('-', '');
  const mixed = Array.from(old, (digit, index) =>
    (Number.parseInt(digit, 16) ^ Number.parseInt(documentSha256.charAt(index), 16)).toString(16),
  );
  return uuidOf(mixed.join(''));
}

/** @param hex 32 hexadecimal digits. */
function uuidOf(hex: string): AnnotationId {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as AnnotationId;
}
