import type { Annotation, AnnotationId, Hlc, Share } from '#shared/protocol/annotations.ts';
import type { NotesAmount } from '../limits/note-limits.ts';

/** Whose annotations: `${sessionId}/${personId}`, as `ownerIn` makes it. */
export type AnnotationOwner = string;

export function ownerIn(session: string, personId: string): AnnotationOwner {
  return `${session}/${personId}`;
}

/** One version as it is kept: parsed when it was taken in, and handed out again as the text that it is. */
export interface KeptVersion {
  readonly id: AnnotationId;
  readonly hlc: Hlc;
  /** The JSON of the `Annotation`. */
  readonly json: string;
  /** Its number in the owner's sequence. */
  readonly seq: number;
}

/** Part of what an owner changed. */
export interface ChangesPage {
  /**
   * The JSON of the versions in UTF-8, with commas between them, in the order in which the store took them. They passed
   * the schema when they were taken in, and go out as they are.
   */
  readonly json: Buffer;
  /** Everything up to here has been returned; pass it as `since` for the next page. */
  readonly cursor: number;
  readonly more: boolean;
  /** Number of the owner's last change, returned or not. */
  readonly last: number;
}

export interface ChangesPageLimit {
  /** Most versions in one page. */
  readonly count: number;
  /** Most bytes of JSON; but a page holds one version at least. */
  readonly length: number;
}

export interface OwnedAnnotation {
  readonly personId: string;
  /** Under the id as which it stands. */
  readonly annotation: Annotation;
}

/**
 * Where annotations of all people are kept: for each annotation the versions that no other one replaces
 * (shared/annotations/merge.ts), tombstones included. Every version that is taken in gets the next number of its
 * owner's sequence: the cursor.
 */
export interface AnnotationStore {
  /**
   * Merges `changes` into what is held, all or none of them, durably before the promise resolves. Returns the versions
   * held that replace one of them; repeating a call changes nothing.
   */
  merge(owner: AnnotationOwner, changes: readonly Annotation[]): Promise<readonly KeptVersion[]>;

  /** The owner's versions that came after cursor `since`, oldest first; those of `without` are passed over. */
  changesSince(
    owner: AnnotationOwner,
    since: number,
    limit: ChangesPageLimit,
    without?: readonly Pick<KeptVersion, 'id' | 'hlc'>[],
  ): Promise<ChangesPage>;

  /** How much of the owner's is held. */
  amount(owner: AnnotationOwner): Promise<NotesAmount>;

  /** The versions held under these ids, deletions too. */
  held(owner: AnnotationOwner, ids: Iterable<AnnotationId>): Promise<readonly KeptVersion[]>;

  /** Number of the owner's last change; 0 when there was none. */
  cursor(owner: AnnotationOwner): Promise<number>;

  /**
   * The shares and replies that stand in a session, of one person or (null) of all: for the sharing rules only, since it
   * tells across owners. Always in the same order.
   */
  sharing(session: string, personId: string | null): Promise<readonly OwnedAnnotation[]>;

  /** With whom the owner ever shared what, taken back or not: what was said under it meanwhile was said to them. */
  sharesMade(owner: AnnotationOwner): Promise<readonly Pick<Share, 'of' | 'with'>[]>;

  /** What the owner sees (shared/annotations/standing.ts), all of it or under these ids, each under the id as it stands. */
  standing(
    owner: AnnotationOwner,
    ids: Iterable<AnnotationId> | 'all',
  ): Promise<ReadonlyMap<AnnotationId, Annotation>>;
}
