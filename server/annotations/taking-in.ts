import { dominates, mergeVersions } from '#shared/annotations/merge.ts';
import type { Annotation, AnnotationId, AnnotationType } from '#shared/protocol/annotations.ts';
import { hasRoom, type NoteLimits, type NotesAmount } from '../limits/note-limits.ts';
import type { KeptVersion } from './annotation-store.ts';

/** What is held of an owner's, as far as some changes need it. */
export interface Holding {
  readonly amount: NotesAmount;
  /** Number of the owner's last change; 0 when there was none. */
  readonly last: number;
  /** All versions held of the annotations that are changed. */
  readonly versions: readonly KeptVersion[];
}

/** What some changes make of it. */
export interface TakenIn {
  readonly amount: NotesAmount;
  readonly last: number;
  readonly added: readonly AddedVersion[];
  readonly removed: readonly KeptVersion[];
  /** The changes that were taken, also those that lost against what is held. */
  readonly accepted: readonly Annotation[];
  /** Those that were not: there is no room. */
  readonly beyond: readonly Annotation[];
  /** The versions held that replace one of the changes. */
  readonly winners: readonly KeptVersion[];
  /** Who shares what with whom, or who answered what, may be another now. */
  readonly sharingChanged: boolean;
}

interface AddedVersion extends KeptVersion {
  readonly version: Annotation;
}

/**
 * Takes `changes` into what is held, all of them where there is room. Of an owner who has as much as `limits` say, only what takes no
 * room: deletions, and what is sent again; where these make room, the others too. No I/O.
 */
export function takeIn(holding: Holding, changes: readonly Annotation[], limits: NoteLimits): TakenIn {
  const shelf = new Shelf(holding);
  const others = hasRoom(holding.amount, limits) ? [] : changes.filter((change) => shelf.takesRoom(change));
  const first = new Set(others.length === 0 ? changes : changes.filter((change) => !others.includes(change)));
  for (const change of first) shelf.take(change);
  const isFull = others.length > 0 && !hasRoom(shelf.amount, limits);
  if (!isFull) for (const change of others) shelf.take(change);
  return shelf.taken(isFull ? changes.filter((change) => first.has(change)) : changes, isFull ? others : []);
}

class Shelf {
  readonly #held: Map<AnnotationId, readonly AddedVersion[]>;
  readonly #stamps: ReadonlySet<string>;
  readonly #before: readonly AddedVersion[];
  readonly #winners = new Map<string, KeptVersion>();
  amount: NotesAmount;
  #last: number;
  #sharingChanged = false;

  constructor({ amount, last, versions }: Holding) {
    this.amount = amount;
    this.#last = last;
    this.#before = versions.map((kept) => ({ ...kept, version: versionOf(kept) }));
    this.#held = Map.groupBy(this.#before, ({ id }) => id);
    this.#stamps = new Set(versions.map(({ hlc }) => hlc));
  }

  /** What is sent again takes none, and a deletion makes some. */
  takesRoom({ id, hlc, body }: Annotation): boolean {
    return !this.#stamps.has(hlc) && (body !== null || !this.#held.has(id));
  }

  take(change: Annotation): void {
    const held = this.#held.get(change.id) ?? [];
    const versions = held.map(({ version }) => version);
    const merged = new Set(mergeVersions(versions, [change]));
    if (changesSharing(change, versions)) this.#sharingChanged = true;
    if (!merged.has(change)) {
      for (const one of held) if (dominates(one.version, change)) this.#winners.set(one.id + one.hlc, one);
      return;
    }
    for (const { json, version } of held) if (!merged.has(version)) this.#count(json, version, -1);
    this.#last += 1;
    const { id, hlc } = change;
    const added = { id, hlc, json: JSON.stringify(change), seq: this.#last, version: change };
    this.#count(added.json, change, 1);
    this.#held.set(id, [...held.filter(({ version }) => merged.has(version)), added]);
  }

  taken(accepted: readonly Annotation[], beyond: readonly Annotation[]): TakenIn {
    const now = new Set([...this.#held.values()].flat());
    const before = new Set(this.#before);
    return {
      amount: this.amount,
      last: this.#last,
      added: [...now].filter((one) => !before.has(one)),
      removed: this.#before.filter((one) => !now.has(one)),
      accepted,
      beyond,
      winners: [...this.#winners.values()],
      sharingChanged: this.#sharingChanged,
    };
  }

  #count(json: string, { body }: Annotation, sign: 1 | -1): void {
    this.amount = {
      annotations: this.amount.annotations + (body === null ? 0 : sign),
      bytes: this.amount.bytes + sign * Buffer.byteLength(json),
    };
  }
}

/** Also a deletion of what is not held yet: a copy that stood under this id goes with it. */
function changesSharing({ body }: Annotation, held: readonly Annotation[]): boolean {
  const isSharing = (type: AnnotationType | undefined) => type === 'share' || type === 'reply';
  return (
    (body === null && held.length === 0) ||
    [body, ...held.map((one) => one.body)].some((one) => isSharing(one?.type))
  );
}

/** It passed the schema when it was taken in. */
export function versionOf({ json }: Pick<KeptVersion, 'json'>): Annotation {
  const version: Annotation = JSON.parse(json);
  return version;
}
