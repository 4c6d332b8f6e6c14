import { carriedId } from '#shared/annotations/ids.ts';
import type { Annotation, AnnotationId } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { rootOf } from './root.ts';

/** What of a person's annotations is drawn or written on a version of a document. */
function isCarried({ body }: Annotation): boolean {
  return body !== null && body.type !== 'place' && body.type !== 'share' && body.type !== 'reply';
}

/** All ids that tell whether a copy was made before, here or on another device: to be asked for as `known`. */
export function copyIds(
  own: readonly Annotation[],
  earlier: readonly Sha256[],
  to: Sha256,
): readonly AnnotationId[] {
  const versions = new Set<string>(earlier);
  const roots = new Set(
    own.filter((each) => versions.has(each.documentSha256) && isCarried(each)).map(rootOf),
  );
  return [...roots].flatMap((root) => [...earlier, to].map((version) => carriedId(root, version)));
}

/**
 * What is to be carried to version `to`: of each annotation the copy in the latest earlier version, unless it was carried
 * before, or deleted in a version between.
 *
 * @param earlier versions before `to`, the oldest first.
 * @param known those of `copyIds` that exist or have existed.
 */
export function toCarry(
  own: readonly Annotation[],
  earlier: readonly Sha256[],
  to: Sha256,
  known: ReadonlySet<AnnotationId>,
): readonly Annotation[] {
  const order = new Map<string, number>(earlier.map((version, index) => [version, index]));
  const arrived = new Set(own.filter(({ documentSha256 }) => documentSha256 === to).map(rootOf));
  const latest = new Map<AnnotationId, Annotation>();
  for (const annotation of own) {
    const place = order.get(annotation.documentSha256);
    if (place === undefined || !isCarried(annotation)) continue;
    const root = rootOf(annotation);
    if (arrived.has(root) || known.has(carriedId(root, to))) continue;
    const goneSince = earlier
      .slice(place + 1)
      .some((version) => known.has(carriedId(root, version)) && !isIn(own, root, version));
    if (goneSince) continue;
    const rival = latest.get(root);
    if (!rival || place > (order.get(rival.documentSha256) ?? -1)) latest.set(root, annotation);
  }
  return [...latest.values()];
}

function isIn(own: readonly Annotation[], root: AnnotationId, version: Sha256): boolean {
  return own.some((annotation) => annotation.documentSha256 === version && rootOf(annotation) === root);
}
