import type { Annotation, AnnotationId } from '#shared/protocol/annotations.ts';

/** The annotation that others were copied from, version after version: itself when it was drawn, not copied. */
export function rootOf({ id, carried }: Annotation): AnnotationId {
  return carried?.from ?? id;
}
