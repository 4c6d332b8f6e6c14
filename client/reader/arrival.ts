import type { AnnotationId } from '#shared/protocol/annotations.ts';

/** Where in a document somebody wants to be, who comes from a search, from the list of notes or from the speaker. */
export interface Arrival {
  /** From 1. */
  readonly page: number;
  /** Words to be found and shown on that page, as they were searched for. */
  readonly words?: string;
  /** The annotation to be shown on that page. */
  readonly annotationId?: AnnotationId;
}
