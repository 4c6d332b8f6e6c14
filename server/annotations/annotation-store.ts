import type { Annotation } from '#shared/protocol/annotations.ts';

/** Whose annotations: `${sessionId}/${personId}`. Nobody else's are ever returned. */
export type AnnotationOwner = string;

export interface ChangesPage {
  /** In the order in which the store took them. */
  readonly changes: readonly Annotation[];
  /** Everything up to here has been returned; pass it as `since` for the next page. */
  readonly cursor: number;
  readonly more: boolean;
}

export interface ChangesPageLimit {
  /** Most annotations in one page. */
  readonly count: number;
  /** A page ends once it holds this many characters of bodies; it holds one annotation at least. */
  readonly length: number;
}

/**
 * Where annotations of all people are kept: for each annotation the copy with the latest stamp, tombstones included.
 * Every change of an owner's annotations gets the next number of that owner's sequence: the cursor.
 */
export interface AnnotationStore {
  /**
   * Takes in `changes`, each only if it is later than the copy held (last writer wins), all or none of them, durably
   * before the promise resolves. Returns the copies held that won over a change; repeating a call changes nothing.
   */
  merge(owner: AnnotationOwner, changes: readonly Annotation[]): Promise<readonly Annotation[]>;

  /** The owner's annotations that changed after cursor `since`, oldest change first. */
  changesSince(owner: AnnotationOwner, since: number, limit: ChangesPageLimit): Promise<ChangesPage>;

  /** Number of the owner's last change; 0 when there was none. */
  cursor(owner: AnnotationOwner): Promise<number>;
}
