import type { Annotation, AnnotationId, Audience } from '#shared/protocol/annotations.ts';
import { AnnotationId as Id } from '#shared/protocol/annotations.ts';
import type { AnnotationEdit } from '../../annotations/edit.ts';
import { newUuid } from '../../annotations/uuid.ts';

/** Whether a person can share it: what stands on a page or is written. */
export function canBeShared({ body }: Annotation): boolean {
  switch (body?.type) {
    case 'pen':
    case 'highlight':
    case 'underline':
    case 'note':
    case 'text':
      return true;
    default:
      return false;
  }
}

export function keyOf(audience: Audience): string {
  return audience.type === 'group' ? 'group' : audience.delegateId;
}

/** The audiences that each of the person's own annotations is shared with; each once, however often it was named. */
export function audiencesOf(own: readonly Annotation[]): ReadonlyMap<AnnotationId, readonly Audience[]> {
  const found = new Map<AnnotationId, Map<string, Audience>>();
  for (const { body } of own) {
    if (body?.type !== 'share') continue;
    const audiences = found.get(body.of) ?? new Map<string, Audience>();
    found.set(body.of, audiences.set(keyOf(body.with), body.with));
  }
  return new Map([...found].map(([id, audiences]) => [id, [...audiences.values()]]));
}

/** The audiences that at least one of `shared` is shared with. */
export function audiencesOfAll(
  shared: readonly Annotation[],
  own: readonly Annotation[],
): readonly Audience[] {
  const each = audiencesOf(own);
  const all = shared.flatMap(({ id }) => each.get(id) ?? []);
  return [...new Map(all.map((audience) => [keyOf(audience), audience])).values()];
}

/** The edits that let `audience` see all of `annotations`; none for those it sees already. */
export function sharing(
  annotations: readonly Annotation[],
  audience: Audience,
  own: readonly Annotation[],
): readonly AnnotationEdit[] {
  const each = audiencesOf(own);
  const sees = (id: AnnotationId) => (each.get(id) ?? []).some((known) => keyOf(known) === keyOf(audience));
  return annotations
    .filter(({ id }) => !sees(id))
    .map(({ id, documentSha256, page }) => ({
      id: Id.parse(newUuid()),
      documentSha256,
      page,
      body: { type: 'share', of: id, with: audience },
    }));
}

/** The edits that take `annotations` back from `audience`; null: from everybody. */
export function takingBack(
  annotations: readonly Annotation[],
  audience: Audience | null,
  own: readonly Annotation[],
): readonly AnnotationEdit[] {
  const meant = new Set<string>(annotations.map(({ id }) => id));
  return own
    .filter(
      ({ body }) =>
        body?.type === 'share' &&
        meant.has(body.of) &&
        (audience === null || keyOf(body.with) === keyOf(audience)),
    )
    .map(({ id, documentSha256, page }) => ({ id, documentSha256, page, body: null }));
}
