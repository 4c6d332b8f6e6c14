import type { Annotation } from '#shared/protocol/annotations.ts';

/** Whether it has a place on its page; one whose passage is not in this version of the document is in the list only. */
export function hasPlace({ body, carried }: Pick<Annotation, 'body' | 'carried'>): boolean {
  return body !== null && carried?.lost !== true;
}
