import type {
  Annotation,
  AnnotationId,
  AnnotationSyncResponse,
  DeviceId,
  SharedAnnotation,
} from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { AnnotationEdit } from './edit.ts';
import type { History } from './history.ts';

export type Unsubscribe = () => void;

/** What can be undone in one document, kept with the edits that made it. */
export interface KeptHistory {
  readonly documentSha256: Sha256;
  readonly history: History;
}

/** What the reader needs of a person's annotations. */
export interface PageAnnotations {
  /**
   * Stores the edits on this device, and what can be undone after them: all or nothing; they survive a reload once the
   * promise resolves.
   * @throws when the device cannot store (full, or storage is forbidden).
   */
  write(edits: readonly AnnotationEdit[], kept?: KeptHistory): Promise<void>;
  /** What could be undone in this document when it was left on this device. */
  history(documentSha256: Sha256): Promise<History>;
  /** Where the document was left, on whatever device: its page, and a `place` body. null when it was never left. */
  place(documentSha256: Sha256): Promise<Annotation | null>;
  /** Which of these exist on this device or have existed: the deleted ones too. */
  known(ids: readonly AnnotationId[]): Promise<ReadonlySet<AnnotationId>>;
  /** Calls back with all that stands of the person's own, in all documents; no tombstones. */
  watchOwn(onChange: (annotations: readonly Annotation[]) => void): Unsubscribe;
  /** Calls back with what others share with the person, and their own annotations that have answers; as last heard. */
  watchShared(onChange: (shared: readonly SharedAnnotation[]) => void): Unsubscribe;
  /** Calls back with what stands on the page now and after each change, from whatever tab or device; no tombstones. */
  watchPage(
    documentSha256: Sha256,
    page: number,
    onChange: (annotations: readonly Annotation[]) => void,
  ): Unsubscribe;
  /** Calls back with the number of changes that the server does not have yet; reading places do not count. */
  watchWaiting(onChange: (count: number) => void): Unsubscribe;
  /** Calls back with the server's word for it while it takes no more of the person's own; null when it does. */
  watchFull(onChange: (refusal: Refusal | null) => void): Unsubscribe;
  /** Calls back with what was deleted on this device and the server still has: others may see it. */
  watchUnsentDeletions(onChange: (ids: ReadonlySet<AnnotationId>) => void): Unsubscribe;
}

/** What is to be sent now. */
export interface Outgoing {
  readonly deviceId: DeviceId;
  readonly since: number;
  readonly epoch: string | null;
  readonly changes: readonly Annotation[];
}

/** What synchronisation needs of the device's copy. Shared by all tabs of a browser. */
export interface Replica {
  outgoing(): Promise<Outgoing>;
  /** Takes in the answer to `sent`. Resolves to whether there is more to send or to fetch. */
  takeIn(sent: Outgoing, answer: AnnotationSyncResponse): Promise<boolean>;
}
