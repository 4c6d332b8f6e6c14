import { copyId } from '#shared/annotations/ids.ts';
import { ancestorsOf, canonical } from '#shared/annotations/merge.ts';
import { type Seen, sameContent } from '#shared/annotations/seen.ts';
import { Annotation, AnnotationBody } from '#shared/protocol/annotations.ts';
import type { AnnotationEdit } from './edit.ts';
import { Shelf } from './shelf.ts';
import type { Stamps } from './stamps.ts';

/**
 * Makes new versions of what the person edits. A version replaces what they saw there, and nothing that stands beside
 * it: another device's version, shown as a copy, is edited and deleted by itself.
 */
export function writeEdits(
  shelf: Shelf,
  stamps: Stamps,
  edits: readonly AnnotationEdit[],
  nowMs: number,
): void {
  for (const edit of edits) {
    const target = targetOf(shelf, edit);
    if (target === 'gone') continue;
    if (target && target.as !== target.version.id) writeCopy(shelf, stamps, edit, target, nowMs);
    else writeInPlace(shelf, stamps, edit, target, nowMs);
  }
}

/** What the edit takes the place of; 'gone' where that is not there any more. */
function targetOf(shelf: Shelf, { id, body, over }: AnnotationEdit): Seen | null | 'gone' {
  if (over === undefined) return shelf.seenAs(id);
  if (over === null) return body === null ? 'gone' : null;
  const left = canonical(AnnotationBody.parse(over));
  const seen = shelf.seenAs(id);
  // Another device's version may have taken the id meanwhile: then what the step left stands beside it, as a copy.
  const beside = shelf.seen(id);
  return (
    [...(seen ? [seen] : []), ...beside].find(({ version }) => canonical(version.body) === left) ?? 'gone'
  );
}

function writeInPlace(
  shelf: Shelf,
  stamps: Stamps,
  edit: AnnotationEdit,
  target: Seen | null,
  nowMs: number,
): void {
  const id = target?.as ?? edit.id;
  const beside = shelf.seen(id).filter(({ as }) => as !== target?.as);
  const isBeside = (version: Annotation) =>
    version.body !== null && beside.some((kept) => sameContent(kept.version, version));
  const versions = shelf.versions(id);
  const replaced = versions.filter((version) => !isBeside(version));
  if (Shelf.madeBy(stamps.deviceId, versions.filter(isBeside))) stamps.takeNewName();
  put(shelf, stamps, { ...edit, id }, replaced, nowMs);
}

/** The copy becomes an annotation of its own, which comes after the version that it showed. */
function writeCopy(
  shelf: Shelf,
  stamps: Stamps,
  edit: AnnotationEdit,
  { as, version: shown }: Seen,
  nowMs: number,
): void {
  // Equal versions stood as one; none of them may come out from behind it.
  for (const twin of shelf.versions(shown.id)) {
    if (twin.hlc === shown.hlc || twin.body === null || !sameContent(twin, shown)) continue;
    const id = copyId(twin.id, twin.hlc);
    if (!shelf.exists(id)) put(shelf, stamps, { ...edit, id, body: null }, [twin], nowMs);
  }
  put(shelf, stamps, { ...edit, id: as }, [shown], nowMs);
}

function put(
  shelf: Shelf,
  stamps: Stamps,
  { id, documentSha256, page, body, carried, copyOf }: AnnotationEdit,
  replaced: readonly Annotation[],
  nowMs: number,
): void {
  const made =
    copyOf && !shelf.exists(id)
      ? copyOf
      : { hlc: stamps.next(nowMs), after: ancestorsOf(replaced, stamps.deviceId) };
  const version = Annotation.parse({
    id,
    documentSha256,
    page,
    body,
    hlc: made.hlc,
    ...(made.after && { after: made.after }),
    ...(carried && { carried }),
  });
  shelf.take(id, [version], true);
}
