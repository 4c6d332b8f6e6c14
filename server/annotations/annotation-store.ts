import type { Annotation, AnnotationId, Hlc, Share } from '#shared/protocol/annotations.ts';
import type { SessionId, Sha256 } from '#shared/protocol/ids.ts';
import type { NoteLimits, NotesAmount } from '../limits/note-limits.ts';

/** Whose annotations: `${sessionId}/${personId}`, as `ownerIn` makes it. */
export type AnnotationOwner = string;

export function ownerIn(session: string, personId: string): AnnotationOwner {
  return `${session}/${personId}`;
}

export function sessionOf(owner: AnnotationOwner): SessionId {
  return owner.slice(0, owner.indexOf('/')) as SessionId;
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

/** What a device brings to an exchange, and how far it has followed the owner's sequence. */
export interface Brought {
  readonly changes: readonly Annotation[];
  /** The cursor of the last answer; 0: it has nothing. */
  readonly since: number;
  /**
   * Of the answer that the cursor is from. null: the device does not know it. undefined: an app of version 0.3.0 or earlier, which
   * knows of no epochs and is believed.
   */
  readonly epoch: string | null | undefined;
  /** What the owner may have at most; of one who has as much, only deletions are taken. */
  readonly limits: NoteLimits;
  readonly page: ChangesPageLimit;
}

export interface ChangesPageLimit {
  /** Most versions in one page. */
  readonly count: number;
  /** Most bytes of JSON; but a page holds one version at least. */
  readonly length: number;
}

/** What an exchange did, and what the device is told, all of one moment. */
export interface Exchanged {
  /** Changes that were not taken: there is no room. */
  readonly beyond: readonly Annotation[];
  /** The versions held that replace one of the changes. */
  readonly winners: readonly KeptVersion[];
  readonly page: ChangesPage;
  /** Where the page begins: `since`, or 0 where the device has to begin anew. */
  readonly since: number;
  /** Names the history that the cursor belongs to; null for an owner who has none. */
  readonly epoch: string | null;
  /** What the device has followed is not the beginning of this history: it has to send all that it has again. */
  readonly anew: boolean;
  readonly amount: NotesAmount;
  /** The owner's own shares and replies, as they stood before and stand now. */
  readonly sharing: {
    readonly before: readonly OwnedAnnotation[];
    readonly after: readonly OwnedAnnotation[];
  };
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
}

export interface OwnedAnnotation {
  readonly personId: string;
  /** Under the id under which its owner sees it. */
  readonly annotation: Annotation;
}

/** What decides who is shown what in a session. */
export interface Sharing {
  /** The shares and replies of everybody that were not taken back, always in the same order. */
  readonly inForce: readonly OwnedAnnotation[];
  /** All that the reader ever shared and with whom, taken back or not: what was said under it meanwhile was said to them. */
  readonly made: readonly Pick<Share, 'of' | 'with'>[];
}

/** What each person sees of their own, by the id under which they see it. */
export type SeenOf = ReadonlyMap<string, ReadonlyMap<AnnotationId, Annotation>>;

/**
 * Where annotations of all people are kept: for each annotation the versions that no other one replaces
 * (shared/annotations/merge.ts), tombstones included. Every version that is taken in gets the next number of its
 * owner's sequence: the cursor.
 *
 * A number alone does not say of which history it is: after a restore from a backup it names other changes. So what a store takes in
 * belongs to an epoch, which no restore outlives (each engine says how it names it), and a cursor belongs to the epoch that the owner's
 * last change was made in. It holds where that epoch is known and has come at least as far; else the device begins anew.
 */
export interface AnnotationStore {
  /**
   * One exchange with a device of `owner`, as one transaction: no other of the same owner comes in between, so a number is never seen
   * before a smaller one. Durable when it resolves. Repeating it changes nothing.
   */
  exchange(owner: AnnotationOwner, brought: Brought): Promise<Exchanged>;

  /** The shares and replies of one person that stand in a session: for the sharing rules only, since it tells across owners. */
  sharing(session: string, personId: string): Promise<readonly OwnedAnnotation[]>;

  /**
   * What is shared in a session and what stands of the annotations that `wanted` chooses by it, all of one moment: what is written into a
   * note after it was taken back is not shown. `wanted` may be called more than once.
   */
  shared(
    session: string,
    reader: string,
    wanted: (sharing: Sharing) => ReadonlyMap<string, ReadonlySet<AnnotationId>>,
  ): Promise<Sharing & { readonly of: SeenOf }>;

  /**
   * Keeps nothing of the words of a document that was removed: neither in what people have marked there, nor in marks that were carried
   * over from it and have no place, nor in what devices bring from now on. Marks and what people wrote stay. When it resolves, the words
   * lie nowhere in the store's files. Repeating it changes nothing.
   */
  forgetPassages(documentSha256: Sha256): Promise<void>;

  /** All that the owner sees (shared/annotations/seen.ts), each under the id as it stands. */
  seen(owner: AnnotationOwner): Promise<ReadonlyMap<AnnotationId, Annotation>>;
}
