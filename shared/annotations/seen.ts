import type { Annotation, AnnotationId, AnnotationType } from '../protocol/annotations.ts';
import { copyId } from './ids.ts';
import { canonical } from './merge.ts';

/** A version that a person sees, and the id under which they see it. */
export interface Seen {
  readonly as: AnnotationId;
  readonly version: Annotation;
}

/** Kinds of which a person has one in each place; of two made at once the latest is meant. */
const ONE_ONLY: ReadonlySet<AnnotationType> = new Set(['bookmark', 'place', 'share']);

/**
 * What a person sees of the versions of one annotation. A deletion beside a live version was made without knowing of
 * it, and does not count. Of live versions that differ, the latest keeps the id, and each other one stands as a copy
 * of its own; equal ones are one.
 *
 * @param exists whether there is an annotation of this id. Once a copy has been edited or deleted, its id is an
 *   annotation of its own, which comes after the version that it was a copy of.
 */
export function seenOf(
  versions: readonly Annotation[],
  exists: (id: AnnotationId) => boolean,
): readonly Seen[] {
  const shown: Seen[] = [];
  const contents = new Set<string>();
  for (const version of liveOnes(versions)) {
    const copy = copyId(version.id, version.hlc);
    if (exists(copy)) continue;
    if (shown.length > 0 && isOneOnly(version)) break;
    const content = contentOf(version);
    if (contents.has(content)) continue;
    contents.add(content);
    shown.push({ as: shown.length === 0 ? version.id : copy, version });
    if (isOneOnly(version)) break;
  }
  return shown;
}

/** Whether two versions say the same in the same place. */
export function sameContent(a: Annotation, b: Annotation): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ documentSha256, page, body, carried }: Annotation): string {
  return canonical([documentSha256, page, body, carried ?? null]);
}

/** The latest first. */
function liveOnes(versions: readonly Annotation[]): readonly Annotation[] {
  const live = versions.filter(({ body }) => body !== null);
  return live.length < 2 ? live : live.sort((a, b) => (a.hlc > b.hlc ? -1 : 1));
}

function isOneOnly({ body }: Annotation): boolean {
  return body !== null && ONE_ONLY.has(body.type);
}
