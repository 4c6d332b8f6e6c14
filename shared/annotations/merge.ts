import type { Annotation, AnnotationId } from '../protocol/annotations.ts';

export type AnnotationSet = ReadonlyMap<AnnotationId, Annotation>;

/**
 * The one of two copies of an annotation that stands: the later stamp. Copies with the same stamp and different
 * content (a device that was cloned) are ordered by their content, so that all replicas choose the same.
 */
export function laterOf(a: Annotation, b: Annotation): Annotation {
  if (a.hlc !== b.hlc) return a.hlc > b.hlc ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Whether taking in `incoming` would change a replica that holds `held`. */
export function supersedes(incoming: Annotation, held: Annotation | undefined): boolean {
  if (held === undefined) return true;
  return laterOf(incoming, held) === incoming && canonical(incoming) !== canonical(held);
}

/** Merges two replicas. Commutative, associative and idempotent. */
export function mergeAnnotations(a: AnnotationSet, b: Iterable<Annotation>): AnnotationSet {
  const merged = new Map(a);
  for (const incoming of b) {
    const held = merged.get(incoming.id);
    merged.set(incoming.id, held ? laterOf(held, incoming) : incoming);
  }
  return merged;
}

/** The same text for the same annotation, in whatever order its properties were set. */
function canonical(annotation: Annotation): string {
  return JSON.stringify(annotation, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
