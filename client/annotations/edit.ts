import type { Annotation, AnnotationBody, AnnotationId, CarriedOver } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';

/** A change a person makes: draws (`body`), or deletes (`null`). */
export interface AnnotationEdit {
  readonly id: AnnotationId;
  readonly documentSha256: Sha256;
  /** From 1. */
  readonly page: number;
  readonly body: AnnotationBody | null;
  readonly carried?: CarriedOver | undefined;
  /**
   * Only of a copy that each device makes by itself: the version that it was made from. The copy gets that one's stamp,
   * so that the copies of two devices are one version, and what is written over one is written over both.
   */
  readonly copyOf?: Pick<Annotation, 'hlc' | 'after'> | undefined;
  /**
   * Only in what takes back or repeats an earlier step: what that step left there (null: nothing). Where that stands no
   * more, because another device has changed it since, the edit is left out.
   */
  readonly over?: AnnotationBody | null | undefined;
}
